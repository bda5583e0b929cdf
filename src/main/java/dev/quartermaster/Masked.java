package dev.quartermaster;

import java.util.regex.Pattern;

/** Hides in a text whatever might be a secret, an address or a machine's address. */
final class Masked {
  private static final String HIDDEN = "***";

  /** Tokens of Slack, and anything long that has digits and letters mixed, as keys have. */
  private static final Pattern KEY =
      Pattern.compile(
          "xox[a-z]-[A-Za-z0-9-]+|xapp-[A-Za-z0-9-]+|\\b(?=[A-Za-z0-9_/+=-]*\\d)"
              + "(?=[A-Za-z0-9_/+=-]*[A-Za-z])[A-Za-z0-9_/+=]{20,}");

  private static final Pattern MAIL = Pattern.compile("[\\w.%+'-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern IP =
      Pattern.compile("\\b(?!0\\.0\\.0\\.0|127\\.)\\d{1,3}(\\.\\d{1,3}){3}\\b");
  private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/@\\s]+(?=@)");

  private Masked() {}

  static String of(String text) {
    String rest = text;
    for (Pattern pattern : new Pattern[] {LOGIN, KEY, MAIL, IP}) {
      rest = pattern.matcher(rest).replaceAll(HIDDEN);
    }
    return rest;
  }
}
