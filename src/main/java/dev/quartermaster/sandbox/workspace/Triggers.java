package dev.quartermaster.sandbox.workspace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Trigger ids: each opens one form, once, within its short life. */
final class Triggers {
  private static final int MAX_KEPT = 10_000;

  private final Map<String, Ticket> tickets = new LinkedHashMap<>();
  private final Timing timing;
  private final Supplier<String> ids;

  Triggers(Timing timing, Supplier<String> ids) {
    this.timing = timing;
    this.ids = ids;
  }

  /** What became of an attempt to use a trigger id. */
  sealed interface Exchange {
    /** It was good, and belongs to this person. */
    record Good(String memberId) implements Exchange {}

    /** Slack's error. */
    record Bad(String error) implements Exchange {}
  }

  private record Ticket(String memberId, Instant issued, boolean used) {}

  synchronized String issue(String memberId) {
    String id = "13345224609.738474920." + ids.get();
    tickets.put(id, new Ticket(memberId, timing.clock().instant(), false));
    if (tickets.size() > MAX_KEPT) {
      tickets.remove(tickets.keySet().iterator().next());
    }
    return id;
  }

  synchronized Exchange exchange(String id) {
    var ticket = tickets.get(id);
    if (ticket == null) {
      return new Exchange.Bad("invalid_trigger_id");
    }
    if (ticket.used()) {
      return new Exchange.Bad("exchanged_trigger_id");
    }
    if (timing.clock().instant().isAfter(ticket.issued().plus(timing.triggerLife()))) {
      return new Exchange.Bad("expired_trigger_id");
    }
    tickets.put(id, new Ticket(ticket.memberId(), ticket.issued(), true));
    return new Exchange.Good(ticket.memberId());
  }
}
