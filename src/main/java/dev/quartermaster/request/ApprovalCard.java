package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Fact;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The card for those who decide: what, at what cost, why they, until when; a picture of the row.
 * Nothing that is decided has a button.
 */
public final class ApprovalCard {
  private ApprovalCard() {}

  /** The card of a request that is or was put to the vote. */
  public static Card of(Request request) {
    Ballot ballot = request.ballot().orElseThrow();
    String head = head(request, ballot);
    Text line =
        Text.empty()
            .mention(request.asker())
            .and(" asks for ")
            .and(Wording.inOneLine(request))
            .and("; " + Costs.atMost(request.quoted()) + ".");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Title(head));
    parts.add(new Part.Line(line));
    parts.add(new Part.Line(state(request, ballot)));
    changes(ballot).ifPresent(parts::add);
    ballot.offer().ifPresent(offer -> parts.add(new Part.Line(BallotWords.offered(offer))));
    parts.add(new Part.Facts(Wording.facts(request)));
    parts.add(new Part.Facts(reasons(request, ballot)));
    parts.add(new Part.Note(smallPrint(request)));
    if (request.isPutToVote()) {
      parts.add(new Part.Buttons(buttons(request)));
    }
    return new Card(
        Text.empty().strong(head).and(". ").and(line).and(" ").and(state(request, ballot)), parts);
  }

  private static String head(Request request, Ballot ballot) {
    String name = request.id() + " · " + request.quoted().spec().name().value();
    return request.isPutToVote()
        ? "Approval needed · " + name + " · " + BallotWords.progress(ballot)
        : request.stage().word() + " · " + name;
  }

  private static Text state(Request request, Ballot ballot) {
    return switch (request.stage()) {
      case Stage.Pending _, Stage.Denied _, Stage.Cancelled _, Stage.Expired _ ->
          StateLine.of(request);
      case Stage.Failed _ when request.approval().isEmpty() -> StateLine.of(request);
      default ->
          ballot.terms().needs().isEmpty()
              ? Text.of("As changed it needs nobody else's yes.")
              : Text.of("Approved by ")
                  .and(BallotWords.agreed(ballot))
                  .and(request.approval().map(it -> at(it.at())).orElseGet(Text::empty))
                  .and(".");
    };
  }

  private static Text at(Instant moment) {
    return Text.of(" ").moment(moment);
  }

  private static Optional<Part> changes(Ballot ballot) {
    return ballot.changes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Part.Line(
                Text.empty()
                    .strong("Changed")
                    .and(
                        ": "
                            + String.join(" · ", ballot.changes())
                            + ". Earlier votes are void.")));
  }

  private static List<Fact> reasons(Request request, Ballot ballot) {
    List<Fact> facts = new ArrayList<>();
    request
        .draft()
        .value(Field.REASON)
        .ifPresent(reason -> facts.add(new Fact("Reason", Text.of(reason))));
    facts.add(
        new Fact(
            "Why you",
            Text.of(
                "rule "
                    + ballot.terms().rule()
                    + ": "
                    + ballot.terms().why()
                    + " → "
                    + BallotWords.needed(ballot))));
    return facts;
  }

  private static Text smallPrint(Request request) {
    Text text =
        Text.of("Fingerprint ")
            .code(request.quoted().fingerprint().forPeople())
            .and(" · changes void votes · whoever asked can't decide · ")
            .and(Costs.asOf(request.quoted()));
    return request.stage() instanceof Stage.Pending(_, var until)
        ? text.and(" · expires ").moment(until)
        : text;
  }

  static List<Button> buttons(Request request) {
    Ballot ballot = request.ballot().orElseThrow();
    Button third =
        ballot.votes().isEmpty()
            ? button(request, Press.CLAIM, "I'm looking", Weight.PLAIN)
            : button(request, Press.WITHDRAW, "Take back my vote", Weight.PLAIN);
    return List.of(
        button(request, Press.APPROVE, "Approve", Weight.PRIMARY),
        button(request, Press.LESS, "Approve for less…", Weight.PLAIN),
        button(request, Press.DENY, "Deny…", Weight.DANGER),
        third,
        button(request, Press.QUESTION, "Ask requester…", Weight.PLAIN));
  }

  private static Button button(Request request, Press press, String label, Weight weight) {
    return Button.of(press.word(), Target.ofBallot(request).toString(), label, weight);
  }
}
