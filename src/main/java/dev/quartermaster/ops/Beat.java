package dev.quartermaster.ops;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a loop still goes round, by a count that each round raises. The longest pause is far
 * above what a stuck disk or database makes of a round, so that only a loop that is dead counts as
 * such.
 */
public final class Beat {
  static final Duration LONGEST = Duration.ofSeconds(60);

  private final LongSupplier rounds;
  private final LongSupplier nanos;
  private long seen;
  private long at;

  /** Goes by that count and that steady clock, in nanoseconds. */
  public Beat(LongSupplier rounds, LongSupplier nanos) {
    this.rounds = rounds;
    this.nanos = nanos;
    this.seen = rounds.getAsLong();
    this.at = nanos.getAsLong();
  }

  /** False once no round was seen for {@link #LONGEST}. */
  public synchronized boolean isAlive() {
    long now = nanos.getAsLong();
    if (rounds.getAsLong() != seen) {
      seen = rounds.getAsLong();
      at = now;
    }
    return now - at < LONGEST.toNanos();
  }
}
