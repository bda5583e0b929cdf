package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Rule;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The private card that names every broken rule of a wish at once. */
final class BrokenCard {
  private BrokenCard() {}

  /** For a draft that can be edited. */
  static Card of(Request request, List<Violation> violations) {
    List<Part> parts = new ArrayList<>(lines(violations));
    ownerless(request, violations).map(Part.Line::new).ifPresent(parts::add);
    parts.add(new Part.Note(Text.of(request.id() + " · nothing was sent · only you see this")));
    parts.add(new Part.Buttons(List.of(edit(request, "Edit…"))));
    return new Card(summary(violations), parts);
  }

  /** What to do for somebody of the chat whose account is not known. */
  private static Optional<Text> ownerless(Request request, List<Violation> violations) {
    Optional<Violation> owner =
        violations.stream().filter(each -> each.field() == Field.OWNER).findFirst();
    return owner.flatMap(
        violation ->
            request
                .draft()
                .value(Field.OWNER)
                .flatMap(Mention::in)
                .map(id -> new Person(request.asker().team(), id))
                .map(person -> ownerless(person, violation.rule().equals(Rule.R41.name()))));
  }

  private static Text ownerless(Person person, boolean needsAccess) {
    return needsAccess
        ? Text.of("To let ")
            .mention(person)
            .and(
                " use it: invite him in the Paperspace console if he has no account there, have him"
                    + " type link, and once the machine is there type access grant.")
        : Text.of("I know no Paperspace account of ")
            .mention(person)
            .and(
                ". If he has one, he types link, or an admin ties him to it; if not, Edit… and then"
                    + " New user… makes one with the machine.");
  }

  /** For a draft that the policy refuses as it stands. */
  static Card of(Request request, Verdict.Refused refused) {
    Card words = VoteAnswers.refused(refused);
    List<Part> parts = new ArrayList<>(words.parts());
    parts.add(new Part.Note(Text.of(request.id() + " · nothing was sent · only you see this")));
    parts.add(new Part.Buttons(List.of(edit(request, "Edit…"))));
    return new Card(words.summary(), parts);
  }

  /** For a dry run, of which nothing is kept. */
  static Card unrecorded(List<Violation> violations) {
    return new Card(summary(violations), lines(violations));
  }

  /** The button that opens the form of a draft. */
  static Button edit(Request request, String label) {
    return Button.of(Press.EDIT.word(), Target.ofWish(request).toString(), label, Weight.PRIMARY);
  }

  private static Text summary(List<Violation> violations) {
    return Text.of(
        "This can't be made as it stands, nothing was sent. "
            + String.join(" ", violations.stream().map(Violation::words).toList()));
  }

  private static List<Part> lines(List<Violation> violations) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Line(Text.empty().strong("This can't be made as it stands. Nothing was sent.")));
    violations.forEach(
        violation ->
            parts.add(
                new Part.Line(
                    Text.empty()
                        .code(violation.field().key())
                        .and(" " + violation.words() + " (" + violation.code() + ")"))));
    return parts;
  }
}
