package dev.quartermaster.chat;

import java.util.List;

/**
 * A few things asked in a dialog.
 *
 * @param id which form it is, for example {@code complete}
 * @param target what it is about; a look-up key only, at most 200 characters
 * @param title at most 24 characters
 * @param submit the button that sends it, at most 24 characters; empty for a form that only shows
 * @param inputs what is asked, in order
 */
public record Form(String id, String target, String title, String submit, List<Input> inputs) {
  public Form {
    inputs = List.copyOf(inputs);
  }

  /** One thing in a form. Values and errors go by {@code name}. */
  public sealed interface Input {
    /** Words between the inputs. */
    record Note(Text text) implements Input {}

    /** A line of text. */
    record Words(String name, String label, String hint, String value, boolean required)
        implements Input {}

    /** An e-mail address. */
    record Email(String name, String label, String value, boolean required) implements Input {}

    /** One of a few; at most 100. An empty value means that nothing is chosen yet. */
    record Choice(String name, String label, List<Option> options, String value, boolean required)
        implements Input {
      public Choice {
        options = List.copyOf(options);
      }
    }

    /** One of a few, all in sight; at most ten. */
    record Radio(String name, String label, List<Option> options, String value, boolean required)
        implements Input {
      public Radio {
        options = List.copyOf(options);
      }
    }

    /** One of many, found by typing; the matches are asked for as {@link Interaction.Search}. */
    record Find(String name, String label, Option chosen, boolean required) implements Input {}

    /** An input that tells at once when its value changes, as {@link Interaction.Touch}. */
    record Live(Input input) implements Input {}

    /**
     * Parts of a card between the inputs; presses of its buttons come as {@link Interaction.Touch}.
     */
    record Shown(List<Card.Part> parts) implements Input {
      public Shown {
        parts = List.copyOf(parts);
      }
    }
  }

  /**
   * Something to choose: what is sent, and what is shown (at most 75 characters). An empty value
   * stands for none.
   */
  public record Option(String value, String label) {
    /** Nothing chosen. */
    public static final Option NONE = new Option("", "");
  }
}
