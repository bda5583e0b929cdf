package dev.quartermaster.chat.slack;

import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's {@code plain_text} object: words that nothing in Slack reads as markup or as an emoji.
 */
final class PlainText {
  private PlainText() {}

  /** Neutral words, cut to a length; never empty, because Slack refuses empty texts. */
  static ObjectNode of(String words, int longest) {
    String shown = Room.of(longest).fit(Neutral.words(words));
    return shown(shown.isBlank() ? "–" : shown);
  }

  /** Words that are neutral and fit already. */
  static ObjectNode shown(String words) {
    return Json.object().put("type", "plain_text").put("text", words).put("emoji", false);
  }
}
