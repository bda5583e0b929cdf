package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The answers to the deliveries of the last ten minutes: an identical copy gets the answer of the
 * first and has no effect (A03). Bounded; full means that nothing new is taken. In memory only:
 * what changes state is told apart once more by its own key when it is stored.
 */
final class ReplayMemory {
  private static final long KEPT = Duration.ofMinutes(10).toNanos();
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final int capacity;
  private final LongSupplier nanoTime;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  ReplayMemory(int capacity, LongSupplier nanoTime) {
    this.capacity = capacity;
    this.nanoTime = nanoTime;
  }

  /** Runs {@code first} for the first copy; a later copy waits for its answer. */
  Taken once(String key, Supplier<Taken> first) {
    Entry mine = new Entry(nanoTime.getAsLong());
    return switch (place(key, mine)) {
      case Placing.Full() -> Taken.with(Ack.refused(503, "Busy right now, nothing was recorded."));
      case Placing.Earlier(Entry earlier) -> Taken.with(earlier.await());
      case Placing.First() -> run(mine, first);
    };
  }

  private static Taken run(Entry entry, Supplier<Taken> first) {
    Ack ack = Ack.broken();
    try {
      Taken taken = first.get();
      ack = taken.ack();
      return taken;
    } finally {
      entry.answer(ack);
    }
  }

  private synchronized Placing place(String key, Entry mine) {
    var oldest = entries.values().iterator();
    while (oldest.hasNext() && mine.bornAt - oldest.next().bornAt > KEPT) {
      oldest.remove();
    }
    Entry earlier = entries.get(key);
    if (earlier != null) {
      return new Placing.Earlier(earlier);
    }
    if (entries.size() >= capacity) {
      return new Placing.Full();
    }
    entries.put(key, mine);
    return new Placing.First();
  }

  private sealed interface Placing {
    record First() implements Placing {}

    record Earlier(Entry entry) implements Placing {}

    record Full() implements Placing {}
  }

  private static final class Entry {
    private final long bornAt;
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile Ack ack = Ack.refused(503, "Still at work on the first copy of this.");

    private Entry(long bornAt) {
      this.bornAt = bornAt;
    }

    private void answer(Ack answer) {
      ack = answer;
      answered.countDown();
    }

    private Ack await() {
      try {
        // Either way the volatile answer says how things stand.
        boolean _ = answered.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
      return ack;
    }
  }
}
