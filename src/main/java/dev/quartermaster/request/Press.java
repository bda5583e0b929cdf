package dev.quartermaster.request;

import java.util.Optional;
import java.util.stream.Stream;

/** What a button on one of our cards means. */
public enum Press {
  CONFIRM("confirm"),
  EDIT("edit"),
  CHANGE("change"),
  CANCEL("cancel"),
  LOOK("look"),
  TRY_ALTERNATIVE("alternative"),
  RETRY_FOR_ACCOUNT("retry-for-account"),
  START("start"),
  STOP("stop"),
  DESTROY("destroy"),
  RESTART("restart"),
  /** Opens a form for another name, other hardware, a larger disk. */
  RESHAPE("reshape"),
  /** On a private card, confirms something; what, and with which, stands behind slashes. */
  MIND("mind"),
  /** In the thread line of a surplus machine; which one stands behind a slash. */
  DESTROY_SURPLUS("destroy-surplus"),
  /** Removes a machine for which there is no room, and tries the next choice. */
  GIVE_WAY("give-way"),
  /** Opens a form that asks until when a sold-out wish is to be tried. */
  KEEP_TRYING("keep-trying"),
  TELL_ME("tell-me"),
  APPROVE("approve"),
  LESS("less"),
  DENY("deny"),
  CLAIM("claim"),
  WITHDRAW("withdraw"),
  QUESTION("question"),
  TAKE_OFFER("take-offer"),
  DECLINE_OFFER("decline-offer"),
  COPY("copy"),
  SHOW("show");

  private final String word;

  Press(String word) {
    this.word = word;
  }

  /** The word in the button; an alternative and a surplus machine add which one behind a slash. */
  public String word() {
    return word;
  }

  /** Whether it is what those who decide do on their own card. */
  public boolean decides() {
    return switch (this) {
      case APPROVE, LESS, DENY, CLAIM, WITHDRAW, QUESTION -> true;
      case CONFIRM,
          EDIT,
          CHANGE,
          CANCEL,
          LOOK,
          TRY_ALTERNATIVE,
          RETRY_FOR_ACCOUNT,
          START,
          STOP,
          DESTROY,
          RESTART,
          RESHAPE,
          MIND,
          DESTROY_SURPLUS,
          GIVE_WAY,
          KEEP_TRYING,
          TELL_ME,
          TAKE_OFFER,
          DECLINE_OFFER,
          COPY,
          SHOW ->
          false;
    };
  }

  /** The press that a word means. */
  public static Optional<Press> named(String verb) {
    String word = verb.contains("/") ? verb.substring(0, verb.indexOf('/')) : verb;
    return Stream.of(values()).filter(press -> press.word.equals(word)).findFirst();
  }
}
