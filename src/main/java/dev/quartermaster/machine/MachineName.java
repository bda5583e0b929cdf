package dev.quartermaster.machine;

import java.util.regex.Pattern;

/**
 * A machine's name as a person chose it: plain letters, so that it can't hide a mark, a mention or
 * a direction change.
 */
public record MachineName(String value) {
  /** Longest name, in characters; the mark of an attempt is added behind it. */
  public static final int MAX_LENGTH = 40;

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}");

  /** Whether a text can be one. */
  public static boolean looksLikeOne(String text) {
    return SHAPE.matcher(text).matches() && text.equals(text.strip()) && !Marker.occursIn(text);
  }

  public MachineName {
    if (!looksLikeOne(value)) {
      throw new IllegalArgumentException(
          "machine name: "
              + value.length()
              + " characters (expected: 1 to 40 of letters, digits, space, dot, underscore, hyphen,"
              + " beginning with a letter or digit, no mark of ours)");
    }
  }
}
