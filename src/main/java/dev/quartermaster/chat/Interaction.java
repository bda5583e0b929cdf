package dev.quartermaster.chat;

import java.util.Map;
import java.util.Optional;

/** Something that a person did in the chat, from a verified delivery. */
public sealed interface Interaction {
  /** Who did it. */
  Person who();

  /**
   * A command was typed.
   *
   * @param words what followed the command's name, as typed; may be empty
   * @param delivery the platform's unique key of this delivery; the same twice is the same wish
   *     (A07)
   */
  record Command(Person who, Place where, String words, String delivery) implements Interaction {}

  /**
   * A button was pressed.
   *
   * @param on the message it stood on; empty for a private card
   */
  record Press(
      Person who, Place where, Optional<MessageRef> on, String verb, String target, String delivery)
      implements Interaction {}

  /**
   * A form was sent.
   *
   * @param form which form
   * @param target what it is about, as we gave it; a claim
   * @param values what was filled in, by input name; inputs left empty are absent
   */
  record Submission(
      Person who, String form, String target, Map<String, String> values, String delivery)
      implements Interaction {
    public Submission {
      values = Map.copyOf(values);
    }
  }

  /**
   * Something in an open form was chosen or pressed; the form stays open.
   *
   * @param form which form
   * @param target what it is about, as we gave it; a claim
   * @param values what is filled in so far, by input name; inputs left empty are absent
   * @param touched the name of the input, or the verb of the button
   */
  record Touch(
      Person who,
      String form,
      String target,
      Map<String, String> values,
      String touched,
      String delivery)
      implements Interaction {
    public Touch {
      values = Map.copyOf(values);
    }
  }

  /** Matches are wanted for what was typed into a {@link Form.Input.Find}. */
  record Search(Person who, String input, String typed, String target) implements Interaction {}
}
