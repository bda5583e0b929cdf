package dev.quartermaster.sandbox.demo;

/** A scene did not go as announced. */
final class SceneFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  SceneFailed(String words) {
    super(words);
  }
}
