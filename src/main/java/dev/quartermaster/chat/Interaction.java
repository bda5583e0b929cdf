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
   * @param thread the message under which it was said; empty for what stands under none
   * @param words what followed the command's name, as typed; may be empty
   * @param delivery the platform's unique key of this delivery; the same twice is the same wish
   *     (A07)
   */
  record Command(
      Person who, Place where, Optional<MessageRef> thread, String words, String delivery)
      implements Interaction {
    /** One that was typed in a place, under no message. */
    public Command(Person who, Place where, String words, String delivery) {
      this(who, where, Optional.empty(), words, delivery);
    }
  }

  /**
   * A button was pressed.
   *
   * @param on the message it stood on; empty for a private card, or where it stood on none
   * @param seen who sees where it stood
   */
  record Press(
      Person who,
      Place where,
      Optional<MessageRef> on,
      Seen seen,
      String verb,
      String target,
      String delivery)
      implements Interaction {
    /** One on a message, or on a private card where that is empty. */
    public Press(
        Person who,
        Place where,
        Optional<MessageRef> on,
        String verb,
        String target,
        String delivery) {
      this(who, where, on, on.isPresent() ? Seen.BY_OTHERS : Seen.BY_ONE, verb, target, delivery);
    }

    /** The same on a private card. */
    public Press privately() {
      return new Press(who, where, Optional.empty(), seen, verb, target, delivery);
    }
  }

  /** Who sees the place where a button stands. */
  enum Seen {
    /** A message that others see too. */
    BY_OTHERS,
    /** A private card, or a message in the conversation with one person. */
    BY_ONE,
    /** A person's own page. */
    AT_HOME
  }

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

  /**
   * "Machine actions" was picked on a message.
   *
   * @param on the message
   * @param thread the message under which it stands; empty where it stands under none
   */
  record Shortcut(
      Person who, Place where, MessageRef on, Optional<MessageRef> thread, String delivery)
      implements Interaction {}

  /**
   * Somebody looks at his own page of the bot.
   *
   * @param where his direct conversation with the bot
   */
  record Home(Person who, Place where) implements Interaction {}

  /** Matches are wanted for what was typed into a {@link Form.Input.Find}. */
  record Search(Person who, String input, String typed, String target) implements Interaction {}
}
