package dev.quartermaster.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a mistyped word was meant to be. */
final class NearestWord {
  private NearestWord() {}

  /** The known word with the fewest edits to it; empty when none is near. */
  static Optional<String> to(String typed, Collection<String> known) {
    int near = Math.max(2, typed.length() / 3);
    return known.stream()
        .filter(word -> edits(typed, word) <= near)
        .min(Comparator.comparingInt(word -> edits(typed, word)));
  }

  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      above = nextRow(above, row, from.charAt(row - 1), to);
    }
    return above[to.length()];
  }

  private static int[] nextRow(int[] above, int row, char typed, String to) {
    int[] current = new int[above.length];
    current[0] = row;
    for (int column = 1; column < above.length; column++) {
      int replaced = above[column - 1] + (to.charAt(column - 1) == typed ? 0 : 1);
      int addedOrLeftOut = 1 + Math.min(above[column], current[column - 1]);
      current[column] = Math.min(replaced, addedOrLeftOut);
    }
    return current;
  }
}
