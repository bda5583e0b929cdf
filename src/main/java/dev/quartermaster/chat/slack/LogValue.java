package dev.quartermaster.chat.slack;

/** A value from outside, made fit for one log line: one line, printable, bounded (A36). */
final class LogValue {
  private static final int LONGEST = 512;

  private LogValue() {}

  static String of(String raw) {
    var line = new StringBuilder();
    raw.codePoints().limit(LONGEST).forEach(point -> append(line, point));
    if (raw.length() > LONGEST) {
      line.append('…');
    }
    return line.toString();
  }

  private static void append(StringBuilder line, int point) {
    boolean printable = point >= ' ' && point < 0x7F && point != '\\' && point != '"';
    if (printable) {
      line.append((char) point);
    } else {
      line.append("\\u{").append(Integer.toHexString(point)).append('}');
    }
  }
}
