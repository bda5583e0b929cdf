package dev.quartermaster.chat.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, out of what Slack made of it: with {@code should_escape} on, mentions, links
 * and mail addresses come in angle brackets, and {@code & < >} as entities (Slack docs, slash
 * commands; formatting text).
 */
final class TypedWords {
  private static final Pattern WRAPPED =
      Pattern.compile("<([@#]|mailto:|)([^<>|]{1,2000})(\\|[^<>]{0,2000})?>");

  private TypedWords() {}

  /** The words, with a person as {@code @U…} and a channel as {@code #C…}. */
  static String of(String sent) {
    Matcher wrapped = WRAPPED.matcher(sent);
    String open =
        wrapped.replaceAll(
            match -> Matcher.quoteReplacement(plain(match.group(1), match.group(2))));
    return open.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String plain(String kind, String inside) {
    return kind.equals("mailto:") ? inside : kind + inside;
  }
}
