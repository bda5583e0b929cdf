package dev.quartermaster.simulation;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Cards as a reader of the chat has them. */
final class Words {
  private Words() {}

  static String of(Text text) {
    return text.spans().stream()
        .map(
            span ->
                switch (span) {
                  case Span.Plain(var words) -> words;
                  case Span.Strong(var words) -> words;
                  case Span.Code(var words) -> words;
                  case Span.Mention(var person) -> "@" + person.id();
                  case Span.Channel(var place) -> "#" + place.channel();
                  case Span.Moment(var at) -> at.toString();
                })
        .collect(Collectors.joining());
  }

  /** All words of a card, its summary first. */
  static String of(Card card) {
    return of(card.summary())
        + "\n"
        + card.parts().stream().map(Words::of).collect(Collectors.joining("\n"));
  }

  private static String of(Part part) {
    return switch (part) {
      case Part.Title(var words) -> words;
      case Part.Line(var text) -> of(text);
      case Part.Facts(var facts) ->
          facts.stream()
              .map(fact -> fact.name() + ": " + of(fact.value()))
              .collect(Collectors.joining("\n"));
      case Part.Note(var text) -> of(text);
      case Part.Buttons _ -> "";
    };
  }

  static List<Button> buttons(Card card) {
    return card.parts().stream()
        .filter(Part.Buttons.class::isInstance)
        .flatMap(part -> ((Part.Buttons) part).buttons().stream())
        .toList();
  }
}
