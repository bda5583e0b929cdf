package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.LooseEnd;
import dev.quartermaster.request.LooseEnds;

/** What is said to those who decide about loose ends, and to those who are asked. */
final class LooseAnswers {
  private LooseAnswers() {}

  static Card ignored(LooseEnd end) {
    return Card.saying(
        Text.of("You hear no more of it for " + LooseEnds.IGNORED.toDays() + " days: ")
            .and(end.words()));
  }

  static Card question(Person by, LooseEnd end) {
    return Card.saying(
        Text.empty()
            .mention(by)
            .and(" asks you about this: ")
            .and(end.words())
            .and(" Is it still needed? Say so to him, or stop or destroy it from its card."));
  }

  static Card asked(Person owner, boolean reached) {
    String quiet = "I say no more of it for " + LooseEnds.ASKED.toDays() + " days.";
    return Card.saying(
        reached
            ? Text.of("Asked ").mention(owner).and("; he answers you, not me. " + quiet)
            : Text.of("I can't reach ")
                .mention(owner)
                .and(" just now. Please ask him yourself; " + quiet));
  }

  /** What operations read of a decision. */
  static Card told(Person by, Card card) {
    return Card.saying(Text.empty().mention(by).and(" decided: ").and(card.summary()));
  }

  static Card settled() {
    return Card.saying(
        Text.of(
            "That is settled already, or has changed since, so your click changed nothing. Type"
                + " sweep to see what stands now"
                + Code.CHANGED.behind()
                + "."));
  }
}
