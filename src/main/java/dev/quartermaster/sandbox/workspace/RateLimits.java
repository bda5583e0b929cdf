package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One post a second per channel, with a small burst (Slack docs, Rate limits). */
final class RateLimits {
  private static final int BURST = 4;
  private static final Duration STEP = Duration.ofSeconds(1);

  private final Map<String, Instant> nextFree = new ConcurrentHashMap<>();
  private final InstantSource clock;

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes a turn in a channel; false when it came too early. */
  boolean allows(String channel) {
    var now = clock.instant();
    var seen = new boolean[1];
    nextFree.compute(
        channel,
        (_, next) -> {
          var from = next == null || next.isBefore(now) ? now : next;
          seen[0] = !from.isAfter(now.plus(STEP.multipliedBy(BURST)));
          return seen[0] ? from.plus(STEP) : from;
        });
    return seen[0];
  }
}
