package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** One post a second per channel, with a small burst (Slack docs, Rate limits). */
final class RateLimits {
  private static final Duration BURST = Duration.ofSeconds(4);
  private static final Duration STEP = Duration.ofSeconds(1);

  private final Map<String, Instant> nextFree = new HashMap<>();
  private final InstantSource clock;

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes a turn in a channel; false when it came too early. */
  synchronized boolean allows(String channel) {
    var now = clock.instant();
    var next = nextFree.getOrDefault(channel, now);
    var turn = next.isBefore(now) ? now : next;
    boolean allowed = !turn.isAfter(now.plus(BURST));
    if (allowed) {
      nextFree.put(channel, turn.plus(STEP));
    }
    return allowed;
  }
}
