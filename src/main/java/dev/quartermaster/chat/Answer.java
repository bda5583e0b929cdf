package dev.quartermaster.chat;

import java.util.List;
import java.util.Map;

/** What goes back at once, inside the acknowledgement. */
public sealed interface Answer {
  /** Nothing to say; a form closes. */
  record Silence() implements Answer {}

  /** A private card for the person, in answer to a command. */
  record Whisper(Card card) implements Answer {}

  /** A private card in answer to a command that says the same each time, so it is drawn once. */
  record Standing(Card card) implements Answer {}

  /** The form stays open, with words beside its inputs. */
  record FieldErrors(Map<String, String> words) implements Answer {
    public FieldErrors {
      words = Map.copyOf(words);
    }
  }

  /** Another form stands in place of the one that was sent. */
  record NextForm(Form form) implements Answer {}

  /** What was looked for; at most 100. */
  record Matches(List<Form.Option> options) implements Answer {
    public Matches {
      options = List.copyOf(options);
    }
  }
}
