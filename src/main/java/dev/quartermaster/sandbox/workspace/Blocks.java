package dev.quartermaster.sandbox.workspace;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blocks as Slack keeps them: every block and control has an id, made up where the bot gave none.
 */
final class Blocks {
  private Blocks() {}

  static ArrayNode withIds(JsonNode sent, Supplier<String> ids) {
    var blocks = Json.array();
    for (JsonNode block : sent) {
      var kept = (ObjectNode) block.deepCopy();
      addId(kept, "block_id", ids);
      name(kept.path("accessory"), ids);
      name(kept.path("element"), ids);
      kept.path("elements").forEach(element -> name(element, ids));
      blocks.add(kept);
    }
    return blocks;
  }

  /** How many characters of text the blocks hold, which Slack limits for a message as a whole. */
  static int characters(JsonNode node) {
    int sum = node.isString() ? node.stringValue().length() : 0;
    for (JsonNode child : node) {
      sum += characters(child);
    }
    return sum;
  }

  private static void name(JsonNode element, Supplier<String> ids) {
    boolean isControl = element.has("type") && !isText(Json.text(element, "type"));
    if (isControl && element instanceof ObjectNode object) {
      addId(object, "action_id", ids);
    }
  }

  private static boolean isText(String type) {
    return type.equals("mrkdwn")
        || type.equals("plain_text")
        || type.equals("image")
        || type.startsWith("rich_text");
  }

  private static void addId(ObjectNode node, String field, Supplier<String> ids) {
    if (Json.text(node, field).isEmpty()) {
      node.put(field, ids.get());
    }
  }
}
