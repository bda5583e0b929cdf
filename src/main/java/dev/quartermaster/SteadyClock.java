package dev.quartermaster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that no correction of the wall clock moves: it reads the wall clock once and counts
 * nanoseconds from there. It may run faster than the world since a given origin, for the sandbox.
 */
final class SteadyClock implements InstantSource {
  private final Instant begin;
  private final long beginNanos;
  private final double speed;
  private final LongSupplier nanos;

  /**
   * Begins where a clock of that speed stands now that was right at {@code origin}.
   *
   * @param speed how many seconds pass in one second of the world, at least 1
   */
  SteadyClock(InstantSource wall, LongSupplier nanos, Instant origin, double speed) {
    Duration lived = Duration.between(origin, wall.instant());
    this.begin = origin.plusNanos((long) (lived.toNanos() * speed));
    this.beginNanos = nanos.getAsLong();
    this.nanos = nanos;
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    return begin.plusNanos((long) ((nanos.getAsLong() - beginNanos) * speed));
  }
}
