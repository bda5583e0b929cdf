package dev.quartermaster.command;

import dev.quartermaster.machine.Ability;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done with a machine that takes more than its verb to say. */
enum Task {
  RENAME(Word.RENAME),
  RESIZE(Word.RESIZE),
  SNAPSHOT(Word.SNAPSHOT),
  TEMPLATE(Word.TEMPLATE),
  IP(Word.IP),
  ACCESS(Word.ACCESS),
  HANDOVER(Word.HANDOVER),
  SCRIPT(Word.SCRIPT);

  private final Word word;

  Task(Word word) {
    this.word = word;
  }

  /** The task that a word is typed for. */
  static Task of(Word word) {
    return Stream.of(values()).filter(task -> task.word == word).findFirst().orElseThrow();
  }

  /** The command, with what was typed behind its word. */
  Command behind(List<String> tokens) {
    Line line = Line.of(tokens);
    return ways().isEmpty()
        ? new Command.Mind(this, "", line)
        : new Command.Mind(this, line.plain().stream().findFirst().orElse(""), line.rest());
  }

  /** The word that is typed for it. */
  Word word() {
    return word;
  }

  /** Whether it can be done that way; one that has no ways is done without. */
  boolean goes(String way) {
    return ways().isEmpty() || ways().contains(way);
  }

  private Set<String> ways() {
    return switch (this) {
      case SNAPSHOT -> Set.of("create", "list", "restore", "delete");
      case IP -> Set.of("claim", "assign", "release");
      case ACCESS -> Set.of("grant", "revoke", "list");
      case SCRIPT -> Set.of("assign");
      case RENAME, RESIZE, TEMPLATE, HANDOVER -> Set.of();
    };
  }

  /** What the API must be able to do for it. */
  Optional<Ability> needs(String way) {
    return switch (this) {
      case RENAME, HANDOVER -> Optional.empty();
      case RESIZE -> Optional.of(Ability.RESIZE);
      case SNAPSHOT -> Optional.of(Ability.SNAPSHOTS);
      case TEMPLATE -> Optional.of(Ability.TEMPLATES);
      case IP -> Optional.of(Ability.ADDRESSES);
      case ACCESS -> Optional.of(Ability.ACCESS_LIST).filter(_ -> way.equals("list"));
      case SCRIPT -> Optional.of(Ability.SCRIPT_ASSIGNMENT);
    };
  }

  /** What may be typed as {@code key:value}. */
  Set<String> keys() {
    return switch (this) {
      case RENAME, HANDOVER -> Set.of("to");
      case RESIZE -> Set.of("type", "size");
      case SNAPSHOT -> Set.of("name", "snapshot");
      case TEMPLATE -> Set.of("name");
      case IP -> Set.of("ip");
      case ACCESS -> Set.of("user");
      case SCRIPT -> Set.of("script");
    };
  }
}
