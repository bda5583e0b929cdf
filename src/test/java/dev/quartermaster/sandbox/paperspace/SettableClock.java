package dev.quartermaster.sandbox.paperspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is moved. */
final class SettableClock implements InstantSource {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  void passes(Duration time) {
    now.updateAndGet(old -> old.plus(time));
  }

  void passes(long seconds) {
    passes(Duration.ofSeconds(seconds));
  }
}
