package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Delivery.Outcome;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Carries presses and choices to the bot. */
final class Clicks {
  private final World world;
  private final Board board;
  private final BotLink bot;
  private final Payloads payloads;

  Clicks(World world, Board board, BotLink bot, Payloads payloads) {
    this.world = world;
    this.board = board;
    this.bot = bot;
    this.payloads = payloads;
  }

  /** A message in the version that the person has before their eyes. */
  record Seen(StoredMessage message, Content content) {}

  /** What is touched; {@code chosen} is the value that a menu has afterwards. */
  record Touch(Control control, Optional<ObjectNode> chosen) {}

  Gesture onMessage(Member member, Seen seen, Touch touch) {
    var message = seen.message();
    var address = message.address();
    noted(member, message.ts(), touch);
    var payload = payloads.interaction("block_actions", member);
    var container =
        payload
            .putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", address.channel())
            .put("is_ephemeral", message.isPrivate());
    address.thread().ifPresent(thread -> container.put("thread_ts", thread));
    payload.put("trigger_id", payloads.trigger(member));
    payload.set("channel", channel(address.channel()));
    if (!message.isPrivate()) {
      payload.set("message", payloads.message(message, seen.content()));
    }
    var values = world.messageForms().of(member.id(), message.ts(), seen.content().blocks());
    payload.set("state", Json.object().set("values", values));
    payload.put("response_url", payloads.responseUrl(origin(member, message)));
    return sent(member, payload, touch);
  }

  /** Picks the app's shortcut in the menu of a message. */
  Gesture shortcut(Member member, Seen seen) {
    var message = seen.message();
    world
        .history()
        .add(
            (order, at) ->
                new WorkspaceEvent.Pressed(
                    order, at, member.name(), message.ts(), "Machine actions", Optional.empty()));
    var payload = payloads.interaction("message_action", member);
    payload.put("callback_id", "machine_actions").put("trigger_id", payloads.trigger(member));
    payload.put("message_ts", message.ts());
    payload.set("channel", channel(message.address().channel()));
    payload.set("message", payloads.message(message, seen.content()));
    payload.put("response_url", payloads.responseUrl(origin(member, message)));
    return delivered(member, payload);
  }

  Gesture onForm(Member member, OpenView open, Touch touch) {
    noted(member, open.id(), touch);
    var payload = payloads.interaction("block_actions", member);
    payload.putObject("container").put("type", "view").put("view_id", open.id());
    payload.put("trigger_id", payloads.trigger(member));
    payload.set("view", payloads.view(open));
    return sent(member, payload, touch);
  }

  private void noted(Member member, String where, Touch touch) {
    String choice = touch.chosen().flatMap(FieldValue::shown).map(c -> ": " + c).orElse("");
    String label = touch.control().label() + choice;
    var confirmed = touch.control().question();
    world
        .history()
        .add(
            (order, at) ->
                new WorkspaceEvent.Pressed(order, at, member.name(), where, label, confirmed));
  }

  private ObjectNode channel(String id) {
    String name = world.roster().channel(id).map(SlashCommands::slackName).orElse("");
    return Json.object().put("id", id).put("name", name);
  }

  private static ResponseUrls.Origin origin(Member member, StoredMessage message) {
    return new ResponseUrls.Origin(
        member.id(), message.address().channel(), Optional.of(message.ts()));
  }

  private Gesture sent(Member member, ObjectNode payload, Touch touch) {
    payload.putArray("actions").add(action(touch));
    return delivered(member, payload);
  }

  private Gesture delivered(Member member, ObjectNode payload) {
    var delivery = bot.send(Json.text(payload, "type"), Map.of("payload", Json.write(payload)));
    problem(delivery).ifPresent(text -> board.tell(member, text));
    return new Gesture.Sent(delivery);
  }

  private ObjectNode action(Touch touch) {
    var control = touch.control();
    var action = Json.object().put("type", control.type());
    action.put("action_id", control.actionId()).put("block_id", control.blockId());
    for (String field : new String[] {"text", "value", "style"}) {
      control.element().optional(field).ifPresent(value -> action.set(field, value));
    }
    touch.chosen().ifPresent(chosen -> action.setAll(chosen));
    var now = world.options().timing().clock().instant();
    return action.put("action_ts", now.getEpochSecond() + ".000000");
  }

  private static Optional<String> problem(Delivery delivery) {
    return switch (delivery.outcome()) {
      case Outcome.Acked _ -> Optional.empty();
      case Outcome.Refused(var status, var _, var _) ->
          Optional.of("This app responded with status code " + status + ".");
      case Outcome.TimedOut _ ->
          Optional.of(
              "This app didn't respond: operation_timeout. Apps need to respond within 3 seconds.");
      case Outcome.Unreachable _ -> Optional.of("This app didn't respond.");
    };
  }
}
