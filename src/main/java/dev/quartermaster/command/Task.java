package dev.quartermaster.command;

import dev.quartermaster.machine.Ability;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done with a machine that takes more than its verb to say. */
enum Task {
  RENAME(Word.RENAME),
  RESIZE(Word.RESIZE);

  private final Word word;

  Task(Word word) {
    this.word = word;
  }

  /** The command, with what was typed behind its word. */
  Command behind(List<String> tokens) {
    return new Command.Mind(this, Line.of(tokens));
  }

  /** The word that is typed for it. */
  Word word() {
    return word;
  }

  /** What the API must be able to do for it. */
  Optional<Ability> needs() {
    return switch (this) {
      case RENAME -> Optional.empty();
      case RESIZE -> Optional.of(Ability.RESIZE);
    };
  }

  /** What may be typed as {@code key:value}. */
  Set<String> keys() {
    return switch (this) {
      case RENAME -> Set.of("to");
      case RESIZE -> Set.of("type", "size");
    };
  }
}
