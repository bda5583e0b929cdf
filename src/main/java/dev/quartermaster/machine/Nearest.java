package dev.quartermaster.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that look most like what somebody typed. */
public final class Nearest {
  private static final int COMPARED = 40;

  private Nearest() {}

  /** At most so many of the names, the likeliest first. */
  public static List<String> to(String typed, List<String> names, int max) {
    String wanted = key(typed);
    record Candidate(String name, int distance) {}
    return names.stream()
        .distinct()
        .map(name -> new Candidate(name, distance(wanted, key(name))))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(max)
        .map(Candidate::name)
        .toList();
  }

  private static String key(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(COMPARED, lower.length()));
  }

  /** Edits between two texts; none where one holds the other whole. */
  private static int distance(String left, String right) {
    if (right.contains(left) || left.contains(right)) {
      return 0;
    }
    int[] row = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      advance(row, left.charAt(line - 1), line, right);
    }
    return row[right.length()];
  }

  private static void advance(int[] row, char letter, int line, String right) {
    int diagonal = row[0];
    row[0] = line;
    for (int column = 1; column <= right.length(); column++) {
      int replaced = diagonal + (letter == right.charAt(column - 1) ? 0 : 1);
      diagonal = row[column];
      row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
    }
  }
}
