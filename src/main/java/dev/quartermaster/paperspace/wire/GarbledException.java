package dev.quartermaster.paperspace.wire;

/** An answer of the wrong shape or content, in fixed words; never leaves a provider. */
public final class GarbledException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with the answer, never what was in it. */
  public GarbledException(String words) {
    super(words);
  }

  /** What is wrong with the answer. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
