package dev.quartermaster.chat.slack;

/**
 * Words from outside without characters that act instead of showing: line breaks become spaces;
 * control, direction, zero-width and other invisible characters, and halves of characters, show as
 * {@code �} (A31).
 */
final class Neutral {
  private static final int SHOWN_INSTEAD = 0xFFFD;
  private static final int HANGUL_FILLER = 0x3164;

  private Neutral() {}

  static String words(String raw) {
    if (raw.chars().allMatch(Neutral::isPrintableAscii)) {
      return raw; // nearly all that is ever said
    }
    var neutral = new StringBuilder(raw.length());
    raw.codePoints().map(Neutral::shown).forEach(neutral::appendCodePoint);
    return neutral.toString();
  }

  /** Words for letter-by-letter reading; a backtick would end them. */
  static String code(String raw) {
    return words(raw).replace('`', '\'');
  }

  private static boolean isPrintableAscii(int unit) {
    return unit >= ' ' && unit <= '~';
  }

  private static int shown(int point) {
    if (isBreak(point)) {
      return ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
          SHOWN_INSTEAD;
      default -> point == HANGUL_FILLER ? SHOWN_INSTEAD : point;
    };
  }

  private static boolean isBreak(int point) {
    return switch (point) {
      case '\n', '\r', '\t', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }
}
