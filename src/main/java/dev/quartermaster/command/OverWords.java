package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Cap;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.OverLimit;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which limit was met, what counts for it, and what to do. */
final class OverWords {
  private final Function<RequestId, Optional<Request>> rows;

  /** Finds the request that waits already there. */
  OverWords(Function<RequestId, Optional<Request>> rows) {
    this.rows = rows;
  }

  Card of(OverLimit over) {
    return over.same().flatMap(rows).map(OverWords::same).orElseGet(() -> limit(over.cap()));
  }

  /** Nobody is asked twice for the same; here is what waits. */
  private static Card same(Request other) {
    Text words =
        Text.of(
            other.id()
                + " asks for exactly the same and waits for a decision already"
                + Code.SAME_WAITS.behind()
                + ". Nothing more was recorded or sent.");
    Button show =
        Button.of(
            Press.SHOW.word(), Target.of(other).toString(), "Show " + other.id(), Weight.PLAIN);
    return new Card(words, List.of(new Part.Line(words), new Part.Buttons(List.of(show))));
  }

  private static Card limit(Cap cap) {
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
      case COST -> "US dollars a month";
      case SAME -> "request for exactly the same";
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
      case COST ->
          "What every machine costs in a month of running counts, with those on their way or put to"
              + " the vote: destroy one that nobody needs, or ask for a smaller one.";
      case WAITING, SAME -> "Wait for a decision, or call one off with cancel.";
    };
  }
}
