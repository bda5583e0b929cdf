package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The slow rests of interactions: a few at once, some waiting, never more. A slot is reserved
 * before an interaction is taken, so that nothing is taken that can't be finished. An eighth of
 * them is kept free of floods.
 */
final class FollowUps {
  private static final int NOTES = 32;
  private static final long MOMENT_MILLIS = 100;

  private static final int KEPT_OF = 8;

  private final Semaphore slots;
  private final Semaphore open;
  private final Semaphore notes = new Semaphore(NOTES);
  private final ExecutorService workers;
  private final ExecutorService noteWriters;

  FollowUps(Limits limits) {
    int all = limits.followUps() + limits.waiting();
    this.slots = new Semaphore(all);
    this.open = new Semaphore(all - all / KEPT_OF);
    this.workers =
        Executors.newFixedThreadPool(
            limits.followUps(), Thread.ofVirtual().name("slack-follow-up-", 0).factory());
    this.noteWriters =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-note-", 0).factory());
  }

  /**
   * A place for one slow rest; empty when all are taken, and stay so for a moment. The moment slows
   * down who sends faster than we can follow, and is short beside Slack's three seconds. Who is
   * beyond his share finds none among those that are kept.
   */
  Optional<Slot> reserve(boolean withinShare) {
    if (!withinShare && !isFree(open)) {
      return Optional.empty();
    }
    if (isFree(slots)) {
      return Optional.of(new Slot(withinShare));
    }
    if (!withinShare) {
      open.release();
    }
    return Optional.empty();
  }

  private static boolean isFree(Semaphore places) {
    try {
      return places.tryAcquire(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Tells somebody a few words outside the slots, such as that all slots are taken; or doesn't. */
  void note(Runnable words) {
    if (!notes.tryAcquire()) {
      return;
    }
    noteWriters.execute(
        () -> {
          try {
            words.run();
          } finally {
            notes.release();
          }
        });
  }

  /** Waits for what is under way, at most this long, then interrupts it. */
  void drain(Duration longest) {
    workers.shutdown();
    noteWriters.shutdown();
    try {
      if (!workers.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException stopping) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    noteWriters.shutdownNow();
  }

  /** One reserved place; used or given back once. */
  final class Slot {
    private final AtomicBoolean spent = new AtomicBoolean();
    private final boolean kept;

    private Slot(boolean kept) {
      this.kept = kept;
    }

    void giveBack() {
      if (spent.compareAndSet(false, true)) {
        slots.release();
        if (!kept) {
          open.release();
        }
      }
    }

    /** Runs it soon; not at all when stopping, which costs nothing but time. */
    void run(Runnable work) {
      try {
        workers.execute(() -> finish(work));
      } catch (RejectedExecutionException stopping) {
        giveBack();
      }
    }

    private void finish(Runnable work) {
      try {
        work.run();
      } finally {
        giveBack();
      }
    }
  }
}
