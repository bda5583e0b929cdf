package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Cap;
import dev.quartermaster.request.Code;

/** Which limit was met, what counts for it, and what to do. */
final class OverWords {
  private OverWords() {}

  static Card of(Cap cap) {
    Code code = cap.counted() == Cap.Counted.WAITING ? Code.TOO_MANY_WAIT : Code.TOO_MANY;
    return Card.saying(
        Text.of(
            "The limit "
                + whose(cap)
                + " is "
                + cap.most()
                + " "
                + what(cap)
                + code.behind()
                + ". Nothing was recorded or sent. "
                + rest(cap)));
  }

  private static String whose(Cap cap) {
    return switch (cap.scope()) {
      case PERSON -> "for each person";
      case CHANNEL -> "for this channel";
      case ALL -> "for everybody together";
    };
  }

  private static String what(Cap cap) {
    return switch (cap.counted()) {
      case OPEN -> "open requests";
      case MACHINES -> "machines";
      case OPENED -> "requests in 24 hours";
      case WAITING -> "requests that wait for approvers";
    };
  }

  private static String rest(Cap cap) {
    return switch (cap.counted()) {
      case OPEN ->
          "Drafts count too, and all that has no machine yet: finish one, call one off with cancel,"
              + " or wait.";
      case MACHINES ->
          "Those on their way or put to the vote count too: destroy one that nobody needs, or call"
              + " a request off.";
      case OPENED -> "Every request counts, whatever became of it: ask again later.";
      case WAITING -> "Wait for a decision, or call one off with cancel.";
    };
  }
}
