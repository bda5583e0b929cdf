package dev.quartermaster.command;

import java.util.ArrayList;
import java.util.List;

/**
 * A typed line, cut into words. Quotation marks hold words together; marks and dashes that phones
 * put in are taken for the plain ones.
 */
final class Tokens {
  private Tokens() {}

  static List<String> of(String line) {
    String plain = plain(line);
    List<String> tokens = new ArrayList<>();
    var token = new StringBuilder();
    int quote = 0;
    boolean any = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (any) {
          tokens.add(token.toString());
        }
        token.setLength(0);
        any = false;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || (c == '\'' && opens(token)))) {
        quote = c;
        any = true;
      } else {
        token.append(c);
        any = true;
      }
    }
    if (any) {
      tokens.add(token.toString());
    }
    return tokens;
  }

  /**
   * An apostrophe inside a word is a letter of it; a quotation mark stands at the beginning of a
   * value.
   */
  private static boolean opens(StringBuilder token) {
    return token.isEmpty()
        || token.charAt(token.length() - 1) == ':'
        || token.charAt(token.length() - 1) == '=';
  }

  private static String plain(String line) {
    String marks =
        line.replace('“', '"')
            .replace('”', '"')
            .replace('„', '"')
            .replace('«', '"')
            .replace('»', '"')
            .replace('‘', '\'')
            .replace('’', '\'')
            .replace('\u00A0', ' ');
    return marks.replace("—", "--").replace('–', '-').replace('‑', '-').replace('−', '-');
  }
}
