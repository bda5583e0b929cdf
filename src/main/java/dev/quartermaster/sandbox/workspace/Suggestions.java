package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Delivery.Outcome;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the bot for the options of a menu that it fills while somebody types. */
final class Suggestions {
  private final Board board;
  private final BotLink bot;
  private final Payloads payloads;

  Suggestions(Board board, BotLink bot, Payloads payloads) {
    this.board = board;
    this.bot = bot;
    this.payloads = payloads;
  }

  /**
   * The options in a form for what was typed; none, and a word to the person, if the bot gave none
   * in time.
   */
  List<JsonNode> inForm(Member member, OpenView open, Control control, String typed) {
    var payload = payloads.interaction("block_suggestion", member);
    payload.putObject("container").put("type", "view").put("view_id", open.id());
    payload.set("view", payloads.view(open));
    return ask(member, payload, control, typed);
  }

  /** The same on a message. */
  List<JsonNode> onMessage(Member member, Clicks.Seen seen, Control control, String typed) {
    var message = seen.message();
    var payload = payloads.interaction("block_suggestion", member);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.ts())
        .put("channel_id", message.address().channel())
        .put("is_ephemeral", message.isPrivate());
    payload.putObject("channel").put("id", message.address().channel());
    if (!message.isPrivate()) {
      payload.set("message", payloads.message(message, seen.content()));
    }
    return ask(member, payload, control, typed);
  }

  private List<JsonNode> ask(Member member, ObjectNode payload, Control control, String typed) {
    int min = control.element().path("min_query_length").asInt(3);
    if (typed.length() < min) {
      return List.of();
    }
    payload.put("action_id", control.actionId()).put("block_id", control.blockId());
    payload.put("value", typed);
    var delivery = bot.send("block_suggestion", Map.of("payload", Json.write(payload)));
    if (delivery.outcome() instanceof Outcome.Acked(var body, var _)) {
      var answer = Json.parseObject(body).orElseGet(Json::object);
      if (isGood(answer)) {
        return FieldValue.options(answer);
      }
    }
    board.tell(member, "Options could not be loaded.");
    return List.of();
  }

  private static boolean isGood(ObjectNode answer) {
    var spot = Spot.root(answer, "");
    var options = spot.at("options");
    if (spot.at("option_groups").isThere()) {
      ElementRules.optionGroups(spot.at("option_groups"));
    } else if (!options.node().isArray()) {
      options.wrong("must be a list");
    } else if (!options.node().isEmpty()) {
      ElementRules.options(options, 100);
    }
    return spot.problems().isEmpty();
  }
}
