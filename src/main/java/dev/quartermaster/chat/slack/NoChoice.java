package dev.quartermaster.chat.slack;

/** Slack takes no option with an empty value, so "none" travels under a mark of its own. */
final class NoChoice {
  private static final String MARK = "∅";

  private NoChoice() {}

  static String encoded(String value) {
    return value.isEmpty() ? MARK : value;
  }

  static String decoded(String value) {
    return value.equals(MARK) ? "" : value;
  }
}
