package dev.quartermaster.chat;

import java.util.List;

/**
 * What a message says, for any platform.
 *
 * @param summary the whole fact in a sentence: all that notifications and screen readers get
 * @param parts what is shown, in order
 */
public record Card(Text summary, List<Part> parts) {
  public Card {
    parts = List.copyOf(parts);
  }

  /** A card that shows its summary and nothing more. */
  public static Card saying(Text summary) {
    return new Card(summary, List.of(new Part.Line(summary)));
  }

  /** A piece of a card. */
  public sealed interface Part {
    /** The headline. */
    record Title(String words) implements Part {}

    /** A paragraph. */
    record Line(Text text) implements Part {}

    /** Names and values, side by side where there is room; at most ten. */
    record Facts(List<Fact> facts) implements Part {
      public Facts {
        facts = List.copyOf(facts);
      }
    }

    /** Small print. */
    record Note(Text text) implements Part {}

    /** What can be done here; at most five, one primary at most. */
    record Buttons(List<Button> buttons) implements Part {
      public Buttons {
        buttons = List.copyOf(buttons);
      }
    }
  }

  /** A name and its value. */
  public record Fact(String name, Text value) {}
}
