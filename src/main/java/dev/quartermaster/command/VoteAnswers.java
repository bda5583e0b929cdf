package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Approval;
import dev.quartermaster.request.Ballot;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Verdict;
import java.util.List;

/** What is said in private to whoever decides, or may not, or asked for what the policy refuses. */
final class VoteAnswers {
  private VoteAnswers() {}

  /** It is decided: by whom, when, and what it is now. */
  static Card decided(Request now) {
    String end = " Your click changed nothing" + Code.ALREADY_DECIDED.behind() + ".";
    String stage = now.stage().word();
    return Card.saying(
        switch (now.stage()) {
          case Stage.Denied(var by, _, var at) ->
              Text.of("Already denied by ").mention(by).and(" ").moment(at).and("." + end);
          case Stage.Cancelled(var by) ->
              Text.of("Already called off by ").mention(by).and("." + end);
          case Stage.Expired _ -> Text.of("It expired before that." + end);
          case Stage.Draft _, Stage.Pending _ -> Text.of("It is " + stage + " now." + end);
          default ->
              now.approval()
                  .map(VoteAnswers::approved)
                  .orElseGet(() -> Text.of("Already decided"))
                  .and("; it is " + stage + " now." + end);
        });
  }

  private static Text approved(Approval approval) {
    return Text.of("Already approved by ").mention(approval.by()).and(" ").moment(approval.at());
  }

  /** The card was drawn from another version; what stands now is one press away. */
  static Card changed(Request now) {
    Text text =
        Text.of(
            "The request changed after this card was drawn, so your click changed nothing"
                + Code.CHANGED.behind()
                + ".");
    return new Card(text, List.of(new Part.Line(text), new Part.Buttons(List.of(show(now)))));
  }

  /** A typed yes has to name what it is about. */
  static Card say(Request now) {
    Text text =
        Text.of(
                "It was changed just now, or isn't what you named, so nothing was decided"
                    + Code.CHANGED.behind()
                    + ". Look at it, then say to what: approve "
                    + now.id()
                    + " ")
            .code(now.quoted().fingerprint().forPeople())
            .and(".");
    return new Card(text, List.of(new Part.Line(text), new Part.Buttons(List.of(show(now)))));
  }

  private static Button show(Request now) {
    return Button.of(Press.SHOW.word(), Target.of(now).toString(), "Show current", Weight.PLAIN);
  }

  /** What became of a vote. */
  static Card counted(Request after, boolean yes) {
    String id = after.id().value();
    return Card.saying(
        Text.of(
            switch (after.stage()) {
              case Stage.Approved _ -> "Your yes counts: " + id + " is approved and on its way.";
              case Stage.Denied _ -> "Your no counts: " + id + " is denied. Nothing is sent.";
              default ->
                  (yes ? "Your yes counts: " : "Your no counts: ")
                      + id
                      + " has "
                      + after.ballot().map(VoteAnswers::progress).orElse("")
                      + ".";
            }));
  }

  private static String progress(Ballot ballot) {
    return ballot.filled() + " of " + ballot.terms().total();
  }

  static Card same(Request now) {
    return Card.saying(
        Text.of("That is what stands already for " + now.id() + "; nothing changed."));
  }

  /** The policy says no. */
  static Card refused(Verdict.Refused refused) {
    return Card.saying(
        refused
            .words()
            .and(" By rule " + refused.rule() + " (" + refused.code() + "). Nothing was sent."));
  }
}
