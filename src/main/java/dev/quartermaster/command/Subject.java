package dev.quartermaster.command;

import java.util.List;
import java.util.Set;

/** What can be looked up in the account or the price list. */
enum Subject {
  TYPES(Word.TYPES),
  TEMPLATES(Word.TEMPLATES),
  NETWORKS(Word.NETWORKS),
  USERS(Word.USERS),
  AVAILABILITY(Word.AVAILABILITY),
  COST(Word.COST);

  private final Word word;

  Subject(Word word) {
    this.word = word;
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
    return switch (this) {
      case TYPES, TEMPLATES, NETWORKS, USERS -> Set.of();
      case AVAILABILITY -> Set.of("type", "region");
      case COST -> Set.of("month");
    };
  }
}
