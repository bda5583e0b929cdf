package dev.quartermaster.store;

import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * One piece of work in a group: what it comes to is known once it was tried, and told once the
 * group is on disk.
 */
final class Piece<T> {
  private static final String SAVEPOINT = "piece";

  private final Function<Handle, T> work;
  private final Predicate<T> keep;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final CompletableFuture<T> told = new CompletableFuture<>();
  private Outcome<T> found = new Outcome.Lost<>(new IllegalStateException("not tried"));

  private sealed interface Outcome<T> {
    void settle(CompletableFuture<T> told);

    record Value<T>(T value) implements Outcome<T> {
      @Override
      public void settle(CompletableFuture<T> told) {
        told.complete(value);
      }
    }

    record Lost<T>(Throwable problem) implements Outcome<T> {
      @Override
      public void settle(CompletableFuture<T> told) {
        told.completeExceptionally(problem);
      }
    }
  }

  Piece(Function<Handle, T> work, Predicate<T> keep) {
    this.work = work;
    this.keep = keep;
  }

  /** Claims it for a group; false when whoever waited has given up. */
  boolean isTaken() {
    return claimed.compareAndSet(false, true);
  }

  /** Takes it back; false when a group has it. */
  boolean isWithdrawn() {
    return claimed.compareAndSet(false, true);
  }

  /**
   * Tries it. A database that gave up the whole transaction has no savepoint any more; then this
   * throws, and the group is lost.
   */
  void tryOn(Handle handle) {
    handle.savepoint(SAVEPOINT);
    try {
      T value = work.apply(handle);
      if (keep.test(value)) {
        handle.releaseSavepoint(SAVEPOINT);
      } else {
        handle.rollbackToSavepoint(SAVEPOINT);
      }
      found = new Outcome.Value<>(value);
    } catch (RuntimeException | Error problem) { // Told to its own caller; the others go on.
      handle.rollbackToSavepoint(SAVEPOINT);
      found = new Outcome.Lost<>(problem);
    }
  }

  /** The group is on disk: tells what was found. */
  void settle() {
    found.settle(told);
  }

  /** The group is lost. */
  void fail(Throwable problem) {
    new Outcome.Lost<T>(problem).settle(told);
  }

  /** What it came to; where no group takes it in time, it never happens. */
  T result(Duration patience) {
    try {
      return told.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      if (isWithdrawn()) {
        throw new ConnectionException(new SQLTimeoutException("no turn in " + patience));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw unchecked(failed);
    }
    try {
      return told.join();
    } catch (CompletionException failed) {
      throw unchecked(failed);
    }
  }

  private static RuntimeException unchecked(Exception failed) {
    return switch (failed.getCause()) {
      case RuntimeException problem -> problem;
      case Error problem -> throw problem;
      case null, default -> new IllegalStateException("only unchecked problems are told", failed);
    };
  }
}
