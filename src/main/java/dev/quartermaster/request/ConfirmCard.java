package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The private card that shows exactly what would be made, before anything is sent. */
public final class ConfirmCard {
  private ConfirmCard() {}

  /** The card of a quoted draft; {@code dryRun} leaves out the button that would make it. */
  public static Card of(Request request, boolean dryRun) {
    return of(request, dryRun, Optional.empty());
  }

  /** The same for a wish that others have to agree to. */
  public static Card needing(Request request, Terms terms, boolean dryRun) {
    return of(request, dryRun, Optional.of(terms));
  }

  private static Card of(Request request, boolean dryRun, Optional<Terms> terms) {
    Text head =
        Text.of(
            dryRun
                ? "Dry run, nothing will be sent: create "
                : "Please check, then confirm: create ");
    Text summary =
        head.and(Wording.inOneLine(request)).and("; " + Costs.atMost(request.quoted()) + ".");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Title("Create " + request.quoted().spec().name().value() + "?"));
    parts.add(new Part.Facts(Wording.facts(request)));
    request.labels().notes().forEach(note -> parts.add(new Part.Line(Text.of(note))));
    if (!request.labels().defaults().isEmpty()) {
      parts.add(
          new Part.Note(
              Text.of("Filled in by default: " + String.join(" · ", request.labels().defaults()))));
    }
    terms.map(ConfirmCard::needed).ifPresent(parts::add);
    parts.add(new Part.Note(smallPrint(request, dryRun)));
    if (!dryRun) {
      parts.add(new Part.Buttons(buttons(request, terms.isPresent())));
    }
    return new Card(summary, parts);
  }

  private static Part needed(Terms terms) {
    return new Part.Line(
        Text.of(
            "Needs "
                + BallotWords.needed(terms, false)
                + " (rule "
                + terms.rule()
                + ": "
                + terms.why()
                + "). Your own yes doesn't count."));
  }

  private static Text smallPrint(Request request, boolean dryRun) {
    Text text =
        Text.of(request.id() + " · fingerprint ")
            .code(request.quoted().fingerprint().forPeople())
            .and(" · " + Costs.asOf(request.quoted()) + " · only you see this");
    return dryRun ? text : text.and(" · expires ").moment(until(request));
  }

  private static Instant until(Request request) {
    return request.stage() instanceof Stage.Draft(var until) ? until : request.opened();
  }

  private static List<Button> buttons(Request request, boolean needing) {
    String target = Target.of(request).toString();
    return List.of(
        Button.of(
            Press.CONFIRM.word(),
            target,
            needing ? "Send request" : "Create machine",
            Weight.PRIMARY),
        Button.of(Press.EDIT.word(), target, "Edit…", Weight.PLAIN),
        Button.of(Press.CANCEL.word(), target, "Cancel", Weight.PLAIN));
  }
}
