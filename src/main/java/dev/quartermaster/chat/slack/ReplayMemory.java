package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What was delivered in the last ten minutes: an identical copy has no effect (A03), and gets the
 * answer of the first, or, where many others came between them, an empty one. Bounded; full means
 * that nothing new is taken. In memory only: what changes state is told apart once more by its own
 * key when it is stored.
 */
final class ReplayMemory {
  private static final long KEPT = Duration.ofMinutes(10).toNanos();
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final int capacity;
  private final LongSupplier nanoTime;
  private final Map<String, Copy> answers;
  private Fingerprints before = new Fingerprints();
  private Fingerprints seen = new Fingerprints();
  private long seenSince;

  /**
   * @param answered how many answers are remembered
   * @param capacity how many deliveries are told apart in ten minutes
   */
  ReplayMemory(int answered, int capacity, LongSupplier nanoTime) {
    this.capacity = capacity;
    this.nanoTime = nanoTime;
    this.seenSince = nanoTime.getAsLong();
    this.answers =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
            return size() > answered;
          }
        };
  }

  /** Runs {@code first} for the first copy; a later copy waits for its answer. */
  Taken once(String key, Supplier<Taken> first) {
    Copy mine = new Copy();
    return switch (place(key, mine)) {
      case Placing.Full() -> Taken.with(Ack.refused(503, "Busy right now, nothing was recorded."));
      case Placing.Earlier(Copy earlier) -> Taken.with(earlier.await());
      case Placing.Forgotten() -> Taken.with(Ack.empty());
      case Placing.First() -> run(mine, first);
    };
  }

  private static Taken run(Copy entry, Supplier<Taken> first) {
    Ack ack = Ack.broken();
    try {
      Taken taken = first.get();
      ack = taken.ack();
      return taken;
    } finally {
      entry.answer(ack);
    }
  }

  private synchronized Placing place(String key, Copy mine) {
    turnOver();
    Copy earlier = answers.get(key);
    if (earlier != null) {
      return new Placing.Earlier(earlier);
    }
    long print = Fingerprints.of(key);
    if (seen.contains(print) || before.contains(print)) {
      return new Placing.Forgotten();
    }
    if (seen.size() >= capacity) {
      return new Placing.Full();
    }
    seen.add(print);
    answers.put(key, mine);
    return new Placing.First();
  }

  /** Each is remembered from ten to twenty minutes; its stamp is good for ten at the most. */
  private void turnOver() {
    long now = nanoTime.getAsLong();
    if (now - seenSince > KEPT) {
      before = now - seenSince > 2 * KEPT ? new Fingerprints() : seen;
      seen = new Fingerprints();
      seenSince = now;
    }
  }

  private sealed interface Placing {
    record First() implements Placing {}

    record Forgotten() implements Placing {}

    record Earlier(Copy entry) implements Placing {}

    record Full() implements Placing {}
  }

  private static final class Copy {
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile Ack ack = Ack.refused(503, "Still at work on the first copy of this.");

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
