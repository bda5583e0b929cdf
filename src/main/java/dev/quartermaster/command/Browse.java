package dev.quartermaster.command;

import java.util.List;
import java.util.Optional;

/**
 * One page of what is looked through: all that its buttons need to carry. A claim, like all that
 * comes back from the chat; it gives no right.
 *
 * @param shelf what is looked through
 * @param page counted from 0
 * @param words what was typed behind the command, one blank between
 */
record Browse(Shelf shelf, int page, String words) {
  private static final int LONGEST = 500;

  static Browse of(Command.Look look) {
    return new Browse(look.shelf(), 0, String.join(" ", look.words()));
  }

  /** The page in a text that came back from the chat, if it has the shape of one. */
  static Optional<Browse> parse(String text) {
    String[] parts = text.split("\\|", 3);
    if (text.length() > LONGEST || parts.length != 3 || !parts[1].matches("[0-9]{1,4}")) {
      return Optional.empty();
    }
    return Shelf.named(parts[0])
        .map(shelf -> new Browse(shelf, Integer.parseInt(parts[1]), parts[2]));
  }

  /** What was typed, word by word. */
  List<String> typed() {
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }

  Browse at(int other) {
    return new Browse(shelf, other, words);
  }

  @Override
  public String toString() {
    return shelf.word() + "|" + page + "|" + words;
  }
}
