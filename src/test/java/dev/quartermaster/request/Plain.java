package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Fact;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cards as plain text, for people who read tests. */
public final class Plain {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Plain() {}

  public static String text(Text text) {
    return text.spans().stream().map(Plain::span).collect(Collectors.joining());
  }

  /** The status word of a root card, or all of a thread line. */
  static String firstWords(Card card) {
    return card.parts().getFirst() instanceof Part.Title(var words) ? words : text(card.summary());
  }

  public static String card(Card card) {
    return "("
        + text(card.summary())
        + ")\n"
        + card.parts().stream().map(Plain::part).collect(Collectors.joining("\n"))
        + "\n";
  }

  /** A form, input by input, with what is filled in. */
  public static String form(Form form) {
    return "[["
        + form.title()
        + "]] "
        + form.id()
        + "\n"
        + form.inputs().stream().map(Plain::input).collect(Collectors.joining("\n"))
        + (form.submit().isEmpty() ? "\n" : "\n[* " + form.submit() + " *]\n");
  }

  private static String input(Input input) {
    return switch (input) {
      case Input.Note(var text) -> text(text);
      case Input.Words(_, var label, _, var value, var required) ->
          field(label, required, "words", value);
      case Input.Email(_, var label, var value, var required) ->
          field(label, required, "e-mail", value);
      case Input.Choice(_, var label, var options, var value, var required) ->
          field(label, required, offered(options), value);
      case Input.Radio(_, var label, var options, var value, var required) ->
          field(label, required, "in sight: " + offered(options), value);
      case Input.Find(_, var label, var chosen, var required) ->
          field(label, required, "found by typing", chosen.label());
      case Input.Live(var live) -> input(live) + " (live)";
      case Input.Shown(var parts) ->
          parts.stream().map(Plain::part).collect(Collectors.joining("\n"));
    };
  }

  private static String field(String label, boolean required, String kind, String value) {
    return "  %s%s: <%s> {%s}".formatted(label, required ? "*" : "", value, kind);
  }

  private static String offered(List<Form.Option> options) {
    return options.stream().map(Form.Option::label).collect(Collectors.joining(" | "));
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
