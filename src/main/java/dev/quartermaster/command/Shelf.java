package dev.quartermaster.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be looked through before a machine is asked for. */
enum Shelf {
  TYPES,
  TEMPLATES,
  NETWORKS,
  SCRIPTS,
  USERS,
  AVAILABILITY,
  COST;

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Shelf> named(String word) {
    return Stream.of(values()).filter(shelf -> shelf.word().equals(word)).findFirst();
  }
}
