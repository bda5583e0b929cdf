package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Delivery.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Carries filled-in forms to the bot and does with the screen what it answers. */
final class FormSending {
  static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final World world;
  private final Board board;
  private final BotLink bot;
  private final Payloads payloads;

  FormSending(World world, Board board, BotLink bot, Payloads payloads) {
    this.world = world;
    this.board = board;
    this.bot = bot;
    this.payloads = payloads;
  }

  /** Sends a form, unless Slack's own checks stop it. */
  Gesture submit(Member member, OpenView open) {
    var errors = FieldChecks.errors(open);
    if (!errors.isEmpty()) {
      world.modals().change(open.id(), view -> view.withErrors(errors)).ifPresent(board::show);
      return new Gesture.NotSent(String.join("\n", errors.values()));
    }
    return send(member, open);
  }

  /** Sends a form as it is. */
  Gesture send(Member member, OpenView open) {
    noted(member, open);
    var payload = payloads.interaction("view_submission", member);
    payload.put("trigger_id", payloads.trigger(member));
    payload.set("view", payloads.view(open));
    payload.putArray("response_urls");
    var delivery = bot.send("view_submission", Map.of("payload", Json.write(payload)));
    if (delivery.outcome() instanceof Outcome.Acked(var body, var _)) {
      answered(member, open, body);
    } else {
      board.tell(member, TROUBLE);
    }
    return new Gesture.Sent(delivery);
  }

  /** Leaves the top form, or with {@code all} the whole stack; the bot hears of it if it asked. */
  void leave(Member member, OpenView top, boolean all) {
    String title = world.screen().draw(top).title();
    world.history().add((order, at) -> new WorkspaceEvent.Left(order, at, member.name(), title));
    boolean cleared = all || top.view().path("clear_on_close").asBoolean(false);
    var left = cleared ? world.modals().of(member.id()).getFirst() : top;
    world.modals().close(left);
    if (left.view().path("notify_on_close").asBoolean(false)) {
      var payload = payloads.interaction("view_closed", member);
      payload.set("view", payloads.view(left));
      payload.put("is_cleared", all);
      bot.send("view_closed", Map.of("payload", Json.write(payload)));
    }
  }

  private void noted(Member member, OpenView open) {
    var values = new LinkedHashMap<String, String>();
    for (Control control : Control.in(open.blocks())) {
      FormValues.of(open.values(), control)
          .flatMap(FieldValue::shown)
          .ifPresent(value -> values.put(control.label(), value));
    }
    String title = world.screen().draw(open).title();
    world
        .history()
        .add((order, at) -> new WorkspaceEvent.Submitted(order, at, member.name(), title, values));
  }

  private void answered(Member member, OpenView open, String body) {
    if (body.isBlank()) {
      world.modals().close(open);
      return;
    }
    var answer = Json.parseObject(body).orElseGet(Json::object);
    boolean understood =
        switch (Json.text(answer, "response_action")) {
          case "errors" -> errors(open, answer);
          case "update" -> shown(open, answer, false);
          case "push" -> shown(open, answer, true);
          case "clear" -> cleared(member);
          default -> false;
        };
    if (!understood) {
      board.tell(member, TROUBLE);
    }
  }

  private boolean errors(OpenView open, ObjectNode answer) {
    var errors = new LinkedHashMap<String, String>();
    answer
        .path("errors")
        .properties()
        .forEach(error -> errors.put(error.getKey(), Json.plain(error.getValue())));
    var inputs =
        Control.in(open.blocks()).stream().filter(Control::isInput).map(Control::blockId).toList();
    if (errors.isEmpty() || !Set.copyOf(inputs).containsAll(errors.keySet())) {
      return false;
    }
    world.modals().change(open.id(), view -> view.withErrors(errors)).ifPresent(board::show);
    return true;
  }

  private boolean shown(OpenView open, ObjectNode answer, boolean onTop) {
    if (!(answer.path("view") instanceof ObjectNode view)
        || ViewRules.isTooLarge(view)
        || !ViewRules.problems(view).isEmpty()) {
      return false;
    }
    view.set("blocks", Blocks.withIds(view.path("blocks"), world.options().ids()));
    var next =
        onTop
            ? world.modals().push(open.place().memberId(), view)
            : world.modals().redraw(open.id(), Optional.empty(), view);
    next.ifPresent(board::show);
    return next.isPresent();
  }

  private boolean cleared(Member member) {
    world.modals().clear(member.id());
    return true;
  }
}
