package dev.quartermaster.ops;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tries something again and again on a thread of its own, so that whoever asks how it went never
 * waits; what has not been tried for three rounds counts as not right.
 */
public final class Probe implements AutoCloseable {
  private final String name;
  private final Duration every;
  private final LongSupplier nanos;
  private final ScheduledExecutorService thread;
  private volatile Tried last;

  private record Tried(Check check, long at) {}

  private Probe(String name, Duration every, LongSupplier nanos) {
    this.name = name;
    this.every = every;
    this.nanos = nanos;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("probe-" + name).daemon().factory());
    this.last = new Tried(new Check(name, false, "not tried yet"), nanos.getAsLong());
  }

  /** Tries at once, and again {@code every} so often after each end; an attempt never throws. */
  public static Probe start(
      String name, Duration every, LongSupplier nanos, Supplier<Check> attempt) {
    var probe = new Probe(name, every, nanos);
    var _ =
        probe.thread.scheduleWithFixedDelay(
            () -> probe.last = new Tried(attempt.get(), nanos.getAsLong()),
            0,
            every.toNanos(),
            TimeUnit.NANOSECONDS);
    return probe;
  }

  /** How it went last. */
  public Check latest() {
    Tried tried = last;
    long age = nanos.getAsLong() - tried.at();
    return age > 3 * every.toNanos()
        ? new Check(name, false, "no answer for " + TimeUnit.NANOSECONDS.toSeconds(age) + " s")
        : tried.check();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
