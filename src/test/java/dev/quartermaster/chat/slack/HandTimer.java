package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.PriorityQueue;

/** A clock that is moved by hand, and what is to be done by it. */
final class HandTimer implements Timer {
  private final PriorityQueue<Due> waiting = new PriorityQueue<>();
  private long now;
  private long count;

  private record Due(long at, long order, Runnable what) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(at, other.at);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }
  }

  /** Nanoseconds since the beginning. */
  synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized void after(Duration wait, Runnable what) {
    waiting.add(new Due(now + wait.toNanos(), count++, what));
  }

  /** Lets time pass, doing what is due at its time. */
  void passes(Duration time) {
    long until = nanos() + time.toNanos();
    Optional<Runnable> next = next(until);
    while (next.isPresent()) {
      next.get().run();
      next = next(until);
    }
  }

  private synchronized Optional<Runnable> next(long until) {
    Due first = waiting.peek();
    if (first == null || first.at() > until) {
      now = until;
      return Optional.empty();
    }
    now = first.at();
    return Optional.of(waiting.remove().what());
  }
}
