package dev.quartermaster.request;

import java.util.Optional;
import java.util.stream.Stream;

/** What a button on one of our cards means. */
public enum Press {
  CONFIRM("confirm"),
  EDIT("edit"),
  CANCEL("cancel"),
  LOOK("look"),
  TRY_ALTERNATIVE("alternative"),
  RETRY_FOR_ACCOUNT("retry-for-account"),
  START("start"),
  STOP("stop"),
  DESTROY("destroy"),
  RESTART("restart"),
  /** On a private card; the hardware and the disk stand behind slashes. */
  RESIZE("resize"),
  /** In the thread line of a surplus machine; which one stands behind a slash. */
  DESTROY_SURPLUS("destroy-surplus");

  private final String word;

  Press(String word) {
    this.word = word;
  }

  /** The word in the button; an alternative and a surplus machine add which one behind a slash. */
  public String word() {
    return word;
  }

  /** The press that a word means. */
  public static Optional<Press> named(String verb) {
    String word = verb.contains("/") ? verb.substring(0, verb.indexOf('/')) : verb;
    return Stream.of(values()).filter(press -> press.word.equals(word)).findFirst();
  }
}
