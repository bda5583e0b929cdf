package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a message should say, checked against Slack's limits. */
sealed interface MessageContent {
  /** Longer posts are cut off here (Slack docs, chat.postMessage). */
  int MAX_TEXT = 40_000;

  /** All blocks of a message together (observed: about 13.2 k characters are refused). */
  int MAX_BLOCK_CHARACTERS = 13_200;

  /** It may be shown. */
  record Good(Content content) implements MessageContent {}

  /** Slack's error, and what is wrong with the blocks. */
  record Bad(String error, List<String> details) implements MessageContent {}

  /** The answer to a call: this if it may be shown, else Slack's refusal. */
  default ApiAnswer answered(Function<Content, ApiAnswer> then) {
    return switch (this) {
      case Bad(var error, var details) -> new ApiAnswer.Refused(error, details);
      case Good(var content) -> then.apply(content);
    };
  }

  static MessageContent read(Arguments arguments, Supplier<String> ids) {
    String text = arguments.text("text");
    var blocks = arguments.json("blocks");
    if (arguments.has("blocks") && blocks.filter(JsonNode::isArray).isEmpty()) {
      return new Bad("invalid_blocks_format", List.of());
    }
    var given = blocks.orElseGet(Json::array);
    if (text.isBlank() && given.isEmpty()) {
      return new Bad("no_text", List.of());
    }
    var problems = BlockRules.inMessage(given);
    if (!problems.isEmpty()) {
      return new Bad("invalid_blocks", problems);
    }
    if (Blocks.characters(given) > MAX_BLOCK_CHARACTERS) {
      return new Bad("msg_blocks_too_long", List.of());
    }
    String kept = text.substring(0, Math.min(text.length(), MAX_TEXT));
    return new Good(new Content(kept, Blocks.withIds(given, ids), metadata(arguments)));
  }

  private static Optional<ObjectNode> metadata(Arguments arguments) {
    return arguments.json("metadata").filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }
}
