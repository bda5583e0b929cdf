package dev.quartermaster.config;

import java.util.regex.Pattern;

/**
 * How a value of the file may be shown: short, and not at all when it could be a secret put in the
 * wrong place.
 */
final class Shown {
  private static final int MAX_LENGTH = 60;
  private static final Pattern LIKE_A_KEY =
      Pattern.compile(
          "(?i)(xox|xapp).*|(?=.*[0-9])[a-z0-9_/+=-]{20,}|.*(password|secret|token).*|.*://[^/]*@.*");

  private Shown() {}

  static String of(String value) {
    if (LIKE_A_KEY.matcher(value).matches()) {
      return "*** (not shown: it may be a secret)";
    }
    String plain = value.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= MAX_LENGTH
        ? '"' + plain + '"'
        : '"' + plain.substring(0, MAX_LENGTH) + "…\"";
  }
}
