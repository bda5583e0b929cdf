package dev.quartermaster.sandbox.workspace;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Hands out Slack's message stamps: seconds and six digits, each one later than the last. */
final class Timestamps {
  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  Timestamps(InstantSource clock) {
    this.clock = clock;
  }

  String next() {
    long now = clock.millis() * 1000;
    long micros = last.updateAndGet(before -> Math.max(before + 1, now));
    return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
  }
}
