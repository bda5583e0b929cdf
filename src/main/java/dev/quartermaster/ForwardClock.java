package dev.quartermaster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be put forward, for scenes in which rights grow old. */
final class ForwardClock implements InstantSource {
  private final InstantSource wall;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  ForwardClock(InstantSource wall) {
    this.wall = wall;
  }

  /** Puts it forward by that. */
  void goesOn(Duration time) {
    ahead.updateAndGet(time::plus);
  }

  @Override
  public Instant instant() {
    return wall.instant().plus(ahead.get());
  }
}
