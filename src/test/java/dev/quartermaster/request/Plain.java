package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Fact;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cards as plain text, for people who read tests. */
final class Plain {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Plain() {}

  static String text(Text text) {
    return text.spans().stream().map(Plain::span).collect(Collectors.joining());
  }

  /** The status word of a root card, or all of a thread line. */
  static String firstWords(Card card) {
    return card.parts().getFirst() instanceof Part.Title(var words) ? words : text(card.summary());
  }

  static String card(Card card) {
    return "("
        + text(card.summary())
        + ")\n"
        + card.parts().stream().map(Plain::part).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String part(Part part) {
    return switch (part) {
      case Part.Title(var words) -> "# " + words;
      case Part.Line(var text) -> text(text);
      case Part.Facts(var facts) ->
          facts.stream().map(Plain::fact).collect(Collectors.joining("\n"));
      case Part.Note(var text) -> "  ~ " + text(text);
      case Part.Buttons(var buttons) ->
          buttons.stream().map(Plain::button).collect(Collectors.joining("\n"));
    };
  }

  private static String fact(Fact fact) {
    return "  %-16s %s".formatted(fact.name(), text(fact.value()));
  }

  private static String button(Button button) {
    String label =
        switch (button.weight()) {
          case PRIMARY -> "[* " + button.label() + " *]";
          case PLAIN -> "[ " + button.label() + " ]";
          case DANGER -> "[! " + button.label() + " !]";
        };
    return label
        + button
            .confirmation()
            .map(
                asked ->
                    "\n    %s %s [ %s ] [ %s ]"
                        .formatted(asked.title(), asked.question(), asked.yes(), asked.no()))
            .orElse("");
  }

  private static String span(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> words;
      case Span.Strong(var words) -> "*" + words + "*";
      case Span.Code(var words) -> "`" + words + "`";
      case Span.Mention(var person) -> "@" + person.id();
      case Span.Channel(var place) -> "#" + place.channel();
      case Span.Moment(var at) -> CLOCK.format(at);
    };
  }
}
