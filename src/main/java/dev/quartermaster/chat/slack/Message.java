package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Card;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card as Slack takes it: the whole fact as {@code text}, which is all that notifications and
 * screen readers get, and the blocks that are shown.
 */
record Message(String text, ArrayNode blocks) {
  /** Slack cuts at 4,000 in an update, counted after escaping. */
  private static final int LONGEST_TEXT = 3_000;

  static Message of(Card card) {
    String text = Mrkdwn.of(card.summary(), LONGEST_TEXT);
    return new Message(text.isBlank() ? "…" : text, Blocks.of(card));
  }

  /** As a private answer, in an acknowledgement or through a response address. */
  ObjectNode privately() {
    var body = Json.object().put("response_type", "ephemeral").put("text", text);
    if (!blocks.isEmpty()) {
      body.set("blocks", blocks);
    }
    return body;
  }
}
