package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Fact;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Rule;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.request.Pricing;
import dev.quartermaster.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a machine would become, and what it would cost then. */
final class ReshapeCard {
  private ReshapeCard() {}

  static Card refused(List<Violation> violations) {
    return Card.saying(
        Text.of(
            violations.stream()
                    .map(violation -> violation.words() + " (" + violation.code() + ")")
                    .collect(Collectors.joining(" "))
                + " Nothing was done."));
  }

  /** A disk only grows, and something must change. */
  static Optional<Violation> objection(MachineSpec now, MachineSpec wanted) {
    if (wanted.size().gigabytes() < now.size().gigabytes()) {
      return violation(
          "The disk has "
              + now.size().gigabytes()
              + " GB and can only grow. Make a new machine for a smaller one.");
    }
    return wanted.size().equals(now.size()) && wanted.type() == now.type()
        ? violation("It is just that already: type another type or a larger size.")
        : Optional.empty();
  }

  static Card confirm(Request request, Quote wanted) {
    String name = request.quoted().spec().name().value();
    Quote now = request.quoted();
    Text summary =
        Text.of("Please check, then confirm: " + name + " would become a ")
            .and(shape(wanted.spec()) + "; " + Pricing.of(wanted) + ".");
    return new Card(
        summary,
        List.of(
            new Part.Title("Resize " + name + "?"),
            new Part.Facts(
                List.of(
                    new Fact("Now", Text.of(shape(now.spec()))),
                    new Fact("Then", Text.of(shape(wanted.spec()))),
                    new Fact("Costs now", Text.of(Pricing.of(now))),
                    new Fact("Costs then", Text.of(Pricing.of(wanted))))),
            new Part.Line(
                Text.of(
                    "Whoever works on it is cut off: it is shut down and started for this. A disk"
                        + " never gets smaller again.")),
            new Part.Note(
                Text.of(request.id() + " · " + Pricing.asOf(wanted) + " · only you see this")),
            new Part.Buttons(List.of(button(request, wanted.spec())))));
  }

  private static Button button(Request request, MachineSpec wanted) {
    String what =
        MindButtons.RESIZE + "/" + wanted.type().wireName() + "/" + wanted.size().gigabytes();
    return MindButtons.of(request, what, "Resize machine", Weight.PRIMARY);
  }

  private static String shape(MachineSpec spec) {
    return spec.type().wireName() + ", " + spec.size().gigabytes() + " GB";
  }

  private static Optional<Violation> violation(String words) {
    return Optional.of(new Violation(Rule.R5.name(), Rule.R5.code(), Field.SIZE, words));
  }
}
