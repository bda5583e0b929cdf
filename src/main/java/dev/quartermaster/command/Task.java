package dev.quartermaster.command;

import dev.quartermaster.machine.Ability;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done with a machine that takes more than its verb to say. */
enum Task {
  RENAME(Word.RENAME, Set.of(), Set.of("to")),
  RESIZE(Word.RESIZE, Set.of(), Set.of("type", "size")),
  SNAPSHOT(
      Word.SNAPSHOT, Set.of("create", "list", "restore", "delete"), Set.of("name", "snapshot")),
  TEMPLATE(Word.TEMPLATE, Set.of(), Set.of("name")),
  IP(Word.IP, Set.of("claim", "assign", "release"), Set.of("ip")),
  ACCESS(Word.ACCESS, Set.of("grant", "revoke", "list"), Set.of("user")),
  HANDOVER(Word.HANDOVER, Set.of(), Set.of("to")),
  SCRIPT(Word.SCRIPT, Set.of("assign"), Set.of("script"));

  private final Word word;
  private final Set<String> ways;
  private final Set<String> keys;

  Task(Word word, Set<String> ways, Set<String> keys) {
    this.word = word;
    this.ways = ways;
    this.keys = keys;
  }

  /** The task that a word is typed for. */
  static Task of(Word word) {
    return Stream.of(values()).filter(task -> task.word == word).findFirst().orElseThrow();
  }

  /** The command, with what was typed behind its word. */
  Command behind(List<String> tokens) {
    Line line = Line.of(tokens);
    return ways.isEmpty()
        ? new Command.Mind(this, "", line)
        : new Command.Mind(this, line.plain().stream().findFirst().orElse(""), line.rest());
  }

  /** The word that is typed for it. */
  Word word() {
    return word;
  }

  /** Whether it can be done that way; one that has no ways is done without. */
  boolean goes(String way) {
    return ways.isEmpty() || ways.contains(way);
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
    return keys;
  }
}
