package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.request.Code;
import java.util.Optional;

/** What is said in private to whoever typed or pressed something. */
final class Answers {
  private Answers() {}

  static Card unclear(Command.Unclear unclear) {
    return Card.saying(Text.of(unclear.words() + " (" + unclear.code() + ")"));
  }

  /** A form can be opened for three seconds after a press (Slack docs, views.open). */
  static Card formTooLate() {
    return Card.saying(
        Text.of(
            "The form opened too late for the chat; press the button again"
                + Code.FORM_TOO_LATE.behind()
                + "."));
  }

  static Card changed() {
    return Card.saying(
        Text.of(
            "It changed after this card was drawn, so your click changed nothing. Look at the"
                + " newest card"
                + Code.CHANGED.behind()
                + "."));
  }

  static Card unknownRequest() {
    return Card.saying(
        Text.of(
            "I don't know the request behind this button or form; nothing was done"
                + Code.NO_SUCH_REQUEST.behind()
                + "."));
  }

  static Card notYours(Person asker) {
    return Card.saying(
        Text.of("Only ")
            .mention(asker)
            .and(", who asked for it, can do this" + Code.NOT_YOURS.behind())
            .and(". Nothing was done."));
  }

  static Card alreadyDecided(String stage, Optional<Person> by) {
    Text text =
        by.map(person -> Text.of("Already confirmed by ").mention(person))
            .orElse(Text.of("Already decided"));
    return Card.saying(
        text.and(
            "; it is "
                + stage
                + " now. Your click changed nothing"
                + Code.ALREADY_DECIDED.behind()
                + "."));
  }

  static Card storeTrouble() {
    return Card.saying(
        Text.of(
            "I can't write to my records right now, so nothing was recorded or sent. Please try"
                + " again in a minute"
                + Code.STORE_TROUBLE.behind()
                + "."));
  }

  static Card noRoom() {
    return Card.saying(
        Text.of(
            "My disk is nearly full, so I take nothing new; what is under way goes on. Nothing was"
                + " recorded or sent. Please tell an operator"
                + Code.NO_ROOM.behind()
                + "."));
  }

  /** How a command is typed. */
  static Card usage(Word word) {
    return Card.saying(Text.of("For example: " + word.usage() + Code.NOT_KNOWN.behind() + "."));
  }

  /** A key that a command doesn't know. */
  static Card stranger(String key, Word word) {
    return Card.saying(
        Text.of(
            Quoted.inMarks(key)
                + " isn't a parameter of "
                + word.word()
                + ". For example: "
                + word.usage()
                + Code.NOT_KNOWN.behind()
                + ". Nothing was done."));
  }
}
