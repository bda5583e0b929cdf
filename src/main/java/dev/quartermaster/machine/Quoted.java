package dev.quartermaster.machine;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Somebody else's text inside a sentence of ours: at most forty characters, and nothing in it that
 * can't be seen. It is not escaped for any chat.
 */
public final class Quoted {
  /** Longest quotation, in characters, with its ellipsis. */
  public static final int MAX_LENGTH = 40;

  private static final int MAX_NORMALIZED = 1000;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int ELLIPSIS = 0x2026;

  private Quoted() {}

  /** The text as it may be shown: cut, with {@code �} for each unseen character. */
  public static String shown(String text) {
    int[] characters =
        text.codePoints()
            .limit(MAX_LENGTH + 1L)
            .map(point -> isUnseen(point) ? REPLACEMENT : point)
            .toArray();
    IntStream kept =
        characters.length <= MAX_LENGTH
            ? IntStream.of(characters)
            : IntStream.concat(
                IntStream.of(characters).limit(MAX_LENGTH - 1L), IntStream.of(ELLIPSIS));
    return kept.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The same between quotation marks. */
  public static String inMarks(String text) {
    return "\"" + shown(text) + "\"";
  }

  /** A character by number and Unicode name, for example {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
  public static String named(int point) {
    String name = Character.getName(point);
    String number = String.format("U+%04X", point);
    String unseen = name == null ? number : number + " " + name;
    return isUnseen(point) || Character.isSpaceChar(point)
        ? unseen
        : "\"" + Character.toString(point) + "\" (" + unseen + ")";
  }

  /** The first character of a text that nobody can see. */
  static OptionalInt firstUnseen(String text) {
    return text.codePoints().filter(Quoted::isUnseen).findFirst();
  }

  /**
   * The one form of texts that look the same (Unicode NFC), without surrounding space. A text of
   * more than a thousand characters, which names nothing anyway, only loses the space: putting long
   * runs of combining marks in order takes the square of their length.
   */
  static String normal(String text) {
    return text.length() > MAX_NORMALIZED
        ? text.strip()
        : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isFiller(point);
    };
  }

  /** Letters and marks that draw nothing: joiners, Hangul fillers, variation selectors. */
  private static boolean isFiller(int point) {
    return point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point == 0x2800
        || point == 0x3164
        || point == 0xFFA0
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF);
  }
}
