package dev.quartermaster.chat.slack;

import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The least that each kind of interactive payload must hold for us to use it (Slack docs,
 * payloads).
 */
final class PayloadShape {
  static final Set<String> KNOWN =
      Set.of(
          "block_actions", "message_action", "view_submission", "view_closed", "block_suggestion");

  private PayloadShape() {}

  static boolean fits(JsonNode payload) {
    return switch (payload.path("type").asString("")) {
      case "block_actions" -> isPress(payload);
      case "message_action" ->
          texts(payload, "/callback_id", "/trigger_id", "/message_ts", "/channel/id")
              && payload.path("message").isObject();
      case "view_submission" ->
          texts(payload, "/view/id", "/view/callback_id")
              && payload.at("/view/state/values").isObject();
      case "view_closed" -> texts(payload, "/view/id", "/view/callback_id");
      case "block_suggestion" -> texts(payload, "/action_id") && payload.path("view").isObject();
      default -> false;
    };
  }

  /** Bolt routes a press with exactly one action only; Slack sends no other. */
  private static boolean isPress(JsonNode payload) {
    return payload.path("actions").isArray()
        && payload.path("actions").size() == 1
        && texts(payload, "/actions/0/action_id", "/trigger_id", "/container/type")
        && (payload.path("view").isObject() ? isInForm(payload) : texts(payload, "/channel/id"));
  }

  private static boolean isInForm(JsonNode payload) {
    if (payload.at("/view/type").asString("").equals("home")) {
      return texts(payload, "/view/id");
    }
    return texts(payload, "/view/id", "/view/callback_id", "/view/hash")
        && payload.at("/view/state/values").isObject();
  }

  private static boolean texts(JsonNode payload, String... paths) {
    return Stream.of(paths).allMatch(path -> payload.at(path).isString());
  }
}
