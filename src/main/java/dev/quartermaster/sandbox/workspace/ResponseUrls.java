package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Response addresses: five answers within thirty minutes, for whoever holds the address. */
final class ResponseUrls {
  private static final int MAX_KEPT = 10_000;
  private static final int MAX_USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final InstantSource clock;
  private final Supplier<String> ids;

  ResponseUrls(InstantSource clock, Supplier<String> ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Whom an answer is for and where, with the stamp of the message that was clicked. */
  record Origin(String memberId, String channel, Optional<String> messageTs) {}

  /** What became of an attempt to use an address. */
  sealed interface Use {
    /** It may be answered. */
    record Allowed(Origin origin) implements Use {}

    /** Slack's error. */
    record Denied(String error) implements Use {}
  }

  private record Slot(Origin origin, Instant issued, int uses) {}

  /** Makes the path below the workspace's address. */
  synchronized String issue(Origin origin) {
    String path = (origin.messageTs().isPresent() ? "/actions/" : "/commands/") + ids.get();
    slots.put(path, new Slot(origin, clock.instant(), 0));
    if (slots.size() > MAX_KEPT) {
      slots.remove(slots.keySet().iterator().next());
    }
    return path;
  }

  synchronized Use use(String path) {
    var slot = slots.get(path);
    if (slot == null) {
      return new Use.Denied("no_such_url");
    }
    if (clock.instant().isAfter(slot.issued().plus(LIFE))) {
      return new Use.Denied("expired_url");
    }
    if (slot.uses() >= MAX_USES) {
      return new Use.Denied("used_url");
    }
    slots.put(path, new Slot(slot.origin(), slot.issued(), slot.uses() + 1));
    return new Use.Allowed(slot.origin());
  }
}
