package dev.quartermaster.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The virtual clock and what is to happen, in order of time. Whoever waits runs what happens
 * meanwhile; so one thread plays all.
 */
final class Agenda {
  static final Instant BEGIN = Instant.parse("2026-11-24T09:00:00Z");
  private static final int DEEPEST = 40;

  private final PriorityQueue<Entry> queue =
      new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::number));
  private long now;
  private long numbers;
  private int depth;
  private Optional<Run> current = Optional.empty();

  /** What is to happen at a time, in which process, if it is one's own. */
  private record Entry(long at, long number, Optional<Life> owner, Runnable work) {}

  /** An errand that is being run, with the newest version that it knows. */
  static final class Run {
    final Object job;
    long known;

    Run(Object job, long known) {
      this.job = job;
      this.known = known;
    }
  }

  Instant now() {
    return BEGIN.plusMillis(now);
  }

  /** Milliseconds since the beginning. */
  long millis() {
    return now;
  }

  /** Something in the outside world, after a while. */
  void after(Duration pause, Runnable work) {
    add(pause, Optional.empty(), work);
  }

  /** Something in a process, after a while; never once it is dead, and not while it is stopped. */
  void after(Duration pause, Life owner, Runnable work) {
    add(pause, Optional.of(owner), work);
  }

  private void add(Duration pause, Optional<Life> owner, Runnable work) {
    numbers++;
    queue.add(new Entry(now + Math.max(0, pause.toMillis()), numbers, owner, work));
  }

  /** Lets that much time pass, and everything happen that falls into it. */
  void pass(Duration time) {
    long until = now + time.toMillis();
    if (depth >= DEEPEST) {
      return;
    }
    depth++;
    List<Entry> held = new ArrayList<>();
    while (!queue.isEmpty() && queue.peek().at() <= until) {
      Entry entry = queue.poll();
      if (entry.owner().map(Life::isStopped).orElse(false)) {
        held.add(entry);
      } else {
        now = Math.max(now, entry.at());
        happen(entry);
      }
    }
    queue.addAll(held);
    now = Math.max(now, until);
    depth--;
  }

  private void happen(Entry entry) {
    if (entry.owner().map(Life::isDead).orElse(false)) {
      return;
    }
    Optional<Run> before = current;
    current = Optional.empty();
    try {
      entry.work().run();
    } catch (Killed _) {
      // The process is gone; what it was doing stays undone.
    } finally {
      current = before;
    }
  }

  /** The errand that the code that is running now belongs to. */
  Optional<Run> current() {
    return current;
  }

  /** Says which errand the code that follows belongs to. */
  void current(Run run) {
    current = Optional.of(run);
  }
}
