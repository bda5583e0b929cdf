package dev.quartermaster.request;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Reads something anew in the background: one reading at a time, and not again within a pause. */
final class Renewal {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final CompletableFuture<Boolean> NOTHING_TO_DO =
      CompletableFuture.completedFuture(true);

  private final Runnable reading;
  private final InstantSource real;
  private final Executor background;
  private CompletableFuture<Boolean> running = NOTHING_TO_DO;
  private Optional<Instant> tried = Optional.empty();

  Renewal(Runnable reading, InstantSource real, Executor background) {
    this.reading = reading;
    this.real = real;
    this.background = background;
  }

  /** Begins, unless it is under way or was just done; the end of what is under way. */
  synchronized CompletableFuture<Boolean> begin() {
    Instant now = real.instant();
    boolean justTried =
        tried.filter(at -> !at.isAfter(now) && now.isBefore(at.plus(PAUSE))).isPresent();
    if (running.isDone() && !justTried) {
      tried = Optional.of(now);
      running = started();
    }
    return running;
  }

  /** When it was begun last. */
  synchronized Optional<Instant> tried() {
    return tried;
  }

  private CompletableFuture<Boolean> started() {
    try {
      return CompletableFuture.supplyAsync(
          () -> {
            reading.run();
            return true;
          },
          background);
    } catch (RejectedExecutionException stopping) {
      return NOTHING_TO_DO;
    }
  }
}
