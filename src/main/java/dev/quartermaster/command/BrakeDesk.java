package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.request.Freeze;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Time;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an admin's order to stop every send, and to let them go on. */
final class BrakeDesk {
  private static final Logger log = LoggerFactory.getLogger(BrakeDesk.class);

  private final RequestStore store;
  private final Gate gate;
  private final Time time;

  BrakeDesk(RequestStore store, Gate gate, Time time) {
    this.store = store;
    this.gate = gate;
    this.time = time;
  }

  /** Pulls or releases; on disk before it is acknowledged, so no send begins after that. */
  Handled take(Interaction.Command typed, Command.Brake order) {
    if (gate.writes(typed.who()) instanceof Gate.Passage.Shut(var refusal)) {
      return Handled.later(reply -> reply.say(typed.where(), refusal));
    }
    Instant now = time.real().instant();
    String reason = Quoted.shown(order.reason());
    boolean changed =
        order.pull()
            ? store.brake().freeze(new Freeze(typed.who(), reason, now))
            : store.brake().unfreeze(typed.who(), reason, now);
    if (changed) {
      log.warn("brake pulled={} by={}", order.pull(), typed.who().id());
      store
          .house()
          .put("brake/" + now.toEpochMilli(), Card.saying(told(typed, order.pull(), reason)));
    }
    Text answer = answer(order.pull(), changed);
    return Handled.later(reply -> reply.say(typed.where(), Card.saying(answer)));
  }

  private static Text told(Interaction.Command typed, boolean pull, String reason) {
    return Text.empty()
        .mention(typed.who())
        .and(
            pull
                ? " stopped everything: nothing is sent to Paperspace until an admin types"
                    + " unfreeze. “"
                : " lets everything go on: what waits is sent. “")
        .and(reason + "”");
  }

  private static Text answer(boolean pull, boolean changed) {
    if (!changed) {
      return Text.of(
          pull
              ? "Everything is stopped already; nothing changed."
              : "Nothing is stopped; nothing changed.");
    }
    return Text.of(
        pull
            ? "Stopped. Nothing is sent to Paperspace from now on, and every card that waits says"
                + " so. Let it go on with unfreeze."
            : "What waits goes on now.");
  }
}
