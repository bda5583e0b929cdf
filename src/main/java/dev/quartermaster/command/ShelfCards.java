package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the account holds, as lists. */
final class ShelfCards {
  private static final int MOST_LINES = 40;

  private ShelfCards() {}

  static Card templates(Facts facts, String wanted) {
    return list(
        "templates",
        facts.templates(),
        wanted,
        template ->
            Text.empty()
                .strong(template.title())
                .and(" · ")
                .code(template.id().value())
                .and(
                    (template.os().isBlank() ? "" : " · " + template.os())
                        + template.region().map(region -> " · " + region.name()).orElse("")));
  }

  static Card networks(Facts facts) {
    return list(
        "private networks",
        facts.networks(),
        "",
        network ->
            Text.empty()
                .strong(network.name())
                .and(" · ")
                .code(network.id().value())
                .and(network.region().map(Region::name).map(name -> " · " + name).orElse("")));
  }

  static Card users(Facts facts, String wanted) {
    return list("people in the team", facts.users(), wanted, ShelfCards::user);
  }

  /** Somebody by name; mail addresses stay inside. */
  static Text user(CloudUser user) {
    String name = (user.firstName() + " " + user.lastName()).strip();
    Text text = name.isEmpty() ? Text.empty() : Text.empty().strong(name).and(" · ");
    return text.code(user.id().value());
  }

  /** A list, as far as it is known, with only those lines that hold what is wanted. */
  static <T> Card list(
      String what, Optional<List<T>> known, String wanted, Function<T, Text> line) {
    if (known.isEmpty()) {
      return Card.saying(
          Text.of("The list of " + what + " can't be read just now; try again in a minute."));
    }
    List<Text> lines = known.get().stream().map(line).filter(text -> holds(text, wanted)).toList();
    Text head = Text.empty().strong(lines.size() + " " + what).and(".");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(head));
    lines.stream().limit(MOST_LINES).map(Part.Line::new).forEach(parts::add);
    if (lines.size() > MOST_LINES) {
      parts.add(
          new Part.Note(
              Text.of("Only the first " + MOST_LINES + " are shown; type a part of the name.")));
    }
    Text summary = head;
    for (Text each : lines.stream().limit(MOST_LINES).toList()) {
      summary = summary.and(" ").and(each).and(";");
    }
    return new Card(summary, parts);
  }

  private static boolean holds(Text text, String wanted) {
    return wanted.isBlank()
        || text.toString().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }
}
