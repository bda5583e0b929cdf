package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be typed, and what it does. */
final class Help {
  private final Answer.Standing all;
  private final Map<Word, Answer.Standing> each = new EnumMap<>(Word.class);

  /** With the command's name in this workspace. */
  Help(String slash) {
    this.all = new Answer.Standing(card(slash, Optional.empty()));
    for (Word word : Word.values()) {
      each.put(word, new Answer.Standing(card(slash, Optional.of(word))));
    }
  }

  /** Help about one word, or all of it. */
  Answer.Standing about(Optional<Word> word) {
    return word.map(each::get).orElse(all);
  }

  private static Card card(String slash, Optional<Word> about) {
    List<Word> words = about.map(List::of).orElse(List.of(Word.values()));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(Text.empty().strong("I make and mind Paperspace machines.")));
    words.forEach(
        word ->
            parts.add(
                new Part.Line(
                    Text.empty().code(slash + " " + word.usage()).and(" " + word.meaning()))));
    if (about.isEmpty() || about.get() == Word.CREATE) {
      parts.add(
          new Part.Note(
              Text.of(
                  "More for create: billing:hourly|monthly · ip:static|dynamic|none · start:no ·"
                      + " network: · script: · owner:me|@person|id · new-user (a form asks for name"
                      + " and e-mail) · notify:e-mail · snapshot:initial|restore-on-shutdown ·"
                      + " team: · dry-run (shows only). Never type a password.")));
    }
    parts.add(
        new Part.Note(Text.of("What is made, the policy decides; whoami says what you may do.")));
    String all =
        String.join(" · ", words.stream().map(word -> slash + " " + word.usage()).toList());
    return new Card(Text.of("Machine commands: " + all), parts);
  }
}
