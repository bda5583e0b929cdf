package dev.quartermaster.store;

import java.util.Objects;

/** What came of opening a store; words are one sentence for whoever starts the program. */
public sealed interface Opening {
  /** It is open, and ours. */
  record Opened(Store store) implements Opening {}

  /** Another process has the file (A66). */
  record InUse(String words) implements Opening {}

  /** It can't be used: no right to write, a network disk, no connection, a newer schema. */
  record Unusable(String words) implements Opening {
    /** With the innermost reason, in one line. */
    static Unusable because(String what, Throwable problem) {
      Throwable innermost = problem;
      while (innermost.getCause() != null) {
        innermost = innermost.getCause();
      }
      String words = Objects.requireNonNullElse(innermost.getMessage(), "").strip();
      return new Unusable(
          what
              + " can't be used: "
              + innermost.getClass().getSimpleName()
              + " "
              + words.replaceAll("\\s+", " "));
    }
  }
}
