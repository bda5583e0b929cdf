package dev.quartermaster.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person of the chat stands in what was typed. */
final class Mention {
  private static final Pattern SHAPE = Pattern.compile("<?@([UW][A-Z0-9]{2,20})(\\|[^>]{0,80})?>?");

  private Mention() {}

  /** The id of the person whom a text mentions, if it is just that. */
  static Optional<String> in(String text) {
    return Optional.of(SHAPE.matcher(text.strip()))
        .filter(Matcher::matches)
        .map(match -> match.group(1));
  }
}
