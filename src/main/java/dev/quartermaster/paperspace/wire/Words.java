package dev.quartermaster.paperspace.wire;

import java.util.regex.Pattern;

/** Text of the outside, made fit to be quoted: no tags, no control or direction characters. */
public final class Words {
  /** Longest quotation, in characters. */
  static final int MAX_LENGTH = 200;

  private static final int MAX_READ = 20_000;
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,500}>");
  // Cc, Cf (with the bidirectional and zero-width ones), lone surrogates, private use, separators
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

  private Words() {}

  /** The text on one line, at most 200 characters long. */
  public static String quoted(String text) {
    String start = text.substring(0, Math.min(text.length(), MAX_READ));
    String plain = INVISIBLE.matcher(TAG.matcher(start).replaceAll(" ")).replaceAll(" ").strip();
    return plain.length() <= MAX_LENGTH ? plain : shortened(plain);
  }

  private static String shortened(String plain) {
    int end = MAX_LENGTH - 1;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
