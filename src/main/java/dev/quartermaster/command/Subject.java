package dev.quartermaster.command;

import java.util.List;
import java.util.Set;

/** What can be looked up in the account or the price list. */
enum Subject {
  TYPES(Word.TYPES),
  TEMPLATES(Word.TEMPLATES),
  NETWORKS(Word.NETWORKS),
  USERS(Word.USERS),
  AVAILABILITY(Word.AVAILABILITY, "type", "region"),
  COST(Word.COST, "month");

  private final Word word;
  private final Set<String> keys;

  Subject(Word word, String... keys) {
    this.word = word;
    this.keys = Set.of(keys);
  }

  /** The command, with what was typed behind its word. */
  Command behind(List<String> tokens) {
    return new Command.Look(this, Line.of(tokens));
  }

  /** The word that is typed for it. */
  Word word() {
    return word;
  }

  /** What may be typed as {@code key:value}. */
  Set<String> keys() {
    return keys;
  }
}
