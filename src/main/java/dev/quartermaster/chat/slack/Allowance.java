package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns that come back at a steady rate, up to a burst. Who came too early is told a moment of his
 * own, one after the other, and keeps it. A turn that is there goes to whoever asks, so that none
 * is lost on those who don't come back.
 */
final class Allowance {
  private static final int MANY = 20_000;

  private final int burst;
  private final double perSecond;

  /** Who was told which moment. */
  private final Map<String, Long> told = new HashMap<>();

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

  /** Takes a turn; or says how long it is to one's own moment. */
  Optional<Duration> take(long now, String who) {
    refill(now);
    if (turns >= 1) {
      told.remove(who);
      turns -= 1;
      return Optional.empty();
    }
    long moment = told.compute(who, (_, before) -> moment(now, before));
    return Optional.of(Duration.ofNanos(moment - now));
  }

  /** Takes a turn only if nobody waits for one. */
  Optional<Duration> spare(long now) {
    refill(now);
    if (turns < 1 || !told.isEmpty()) {
      return Optional.of(untilOne());
    }
    turns -= 1;
    return Optional.empty();
  }

  private void refill(long now) {
    turns = Math.min(burst, turns + (now - at) / 1e9 * perSecond);
    at = now;
    // Whoever is to come has come, or lets it pass.
    if (turns >= 1 + told.size() || turns >= burst || told.size() > MANY) {
      told.values().removeIf(moment -> moment - now < 0);
    }
  }

  /** The one that was told, if it is still to come; the next turn where somebody took it. */
  private long moment(long now, @Nullable Long before) {
    long soonest = now + untilOne().toNanos();
    if (before != null) {
      return Math.max(before, soonest);
    }
    last = told.isEmpty() ? soonest : Math.max(soonest, last + (long) (1e9 / perSecond));
    return last;
  }

  private Duration untilOne() {
    return Duration.ofMillis((long) Math.ceil(Math.max(0, 1 - turns) / perSecond * 1e3));
  }
}
