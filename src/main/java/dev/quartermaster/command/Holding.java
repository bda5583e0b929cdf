package dev.quartermaster.command;

import dev.quartermaster.machine.Ability;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the account holds beside machines, and can be changed from chat. */
enum Holding {
  SCRIPT(Word.SCRIPT, Set.of("create", "delete", "show"), Set.of("name", "text", "once")),
  NETWORK(
      Word.NETWORK, Set.of("create", "rename", "delete", "show"), Set.of("name", "region", "to")),
  TEMPLATE(Word.TEMPLATE, Set.of("rename", "delete", "show"), Set.of("to"));

  private final Word word;
  private final Set<String> ways;
  private final Set<String> keys;

  Holding(Word word, Set<String> ways, Set<String> keys) {
    this.word = word;
    this.ways = ways;
    this.keys = keys;
  }

  Word word() {
    return word;
  }

  /** Whether it is done that way to one of these. */
  boolean goes(String way) {
    return ways.contains(way);
  }

  /** What may be typed as {@code key:value}. */
  Set<String> keys() {
    return keys;
  }

  /** As people read it. */
  String words() {
    return switch (this) {
      case SCRIPT -> "start-up script";
      case NETWORK -> "private network";
      case TEMPLATE -> "template";
    };
  }

  /** What the API must be able to do to change one. */
  Optional<Ability> needs(String way) {
    return switch (this) {
      case SCRIPT -> Optional.empty();
      case NETWORK -> Optional.of(Ability.NETWORK_CHANGES).filter(_ -> !way.equals("show"));
      case TEMPLATE -> Optional.of(Ability.TEMPLATES).filter(_ -> !way.equals("show"));
    };
  }

  /** The word in its buttons. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
