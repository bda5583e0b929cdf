package dev.quartermaster.paperspace.core;

/** An answer of the wrong shape or content, in fixed words; never leaves this package. */
final class GarbledException extends Exception {
  private static final long serialVersionUID = 1L;

  GarbledException(String words) {
    super(words);
  }

  /** What is wrong with the answer. */
  String words() {
    return String.valueOf(getMessage());
  }
}
