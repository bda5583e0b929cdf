package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns that come back at a steady rate, up to a burst, and a queue of those who came too early:
 * first come, first served. A place whose owner stays away is given up a little later.
 */
final class Allowance {
  private static final long GIVEN_UP_AFTER = Duration.ofSeconds(10).toNanos();

  private final int burst;
  private final double perSecond;

  /** Whose turn it is when; in the order of time. */
  private final Map<String, Long> places = new LinkedHashMap<>();

  private double turns;
  private long at;
  private long last;

  Allowance(int burst, double perSecond, long now) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.turns = burst;
    this.at = now;
    this.last = now;
  }

  /** Takes a turn, or keeps a place and says how long it is to that. */
  Optional<Duration> take(long now, String who) {
    refill(now);
    Long mine = places.get(who);
    if (mine == null && turns >= 1 + places.size()) {
      return used();
    }
    if (mine == null) {
      mine = nextPlace(now);
      places.put(who, mine);
    }
    if (mine - now > 0) {
      return Optional.of(Duration.ofNanos(mine - now));
    }
    if (turns < 1) {
      return Optional.of(untilOne());
    }
    places.remove(who);
    return used();
  }

  /** Takes a turn only if nobody waits for it. */
  Optional<Duration> spare(long now) {
    refill(now);
    return turns >= 1 && places.isEmpty() ? used() : Optional.of(untilOne());
  }

  private void refill(long now) {
    turns = Math.min(burst, turns + (now - at) / 1e9 * perSecond);
    at = now;
    places.values().removeIf(place -> now - place > GIVEN_UP_AFTER);
  }

  private long nextPlace(long now) {
    long soonest = now + untilOne().toNanos();
    last = places.isEmpty() ? soonest : Math.max(soonest, last + (long) (1e9 / perSecond));
    return last;
  }

  private Optional<Duration> used() {
    turns -= 1;
    return Optional.empty();
  }

  private Duration untilOne() {
    return Duration.ofMillis((long) Math.ceil(Math.max(0, 1 - turns) / perSecond * 1e3));
  }
}
