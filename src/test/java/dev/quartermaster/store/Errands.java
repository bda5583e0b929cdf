package dev.quartermaster.store;

import dev.quartermaster.request.Chore;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Wait;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Errands and chores that count how often they are run, and do as they are told. */
final class Errands {
  /** One errand of one request. */
  record Ran(Errand errand, RequestId id) {}

  private final Map<Ran, AtomicInteger> runs = new ConcurrentHashMap<>();
  private final Map<Chore, AtomicInteger> chores = new ConcurrentHashMap<>();
  private final Set<Ran> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger overlaps = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile IntFunction<Optional<Wait>> answer = _ -> Optional.empty();
  private volatile Consumer<Ran> work = _ -> {};
  private volatile int failures;

  /** Options whose chores rest 100 ms. */
  static EngineOptions options(Duration poll) {
    return new EngineOptions(
        poll,
        Map.of(
            Chore.SWEEP, Duration.ofMillis(100),
            Chore.RECONCILE, Duration.ofMillis(100),
            Chore.ANNOUNCE, Duration.ofMillis(100),
            Chore.ANCHOR, Duration.ofMillis(100),
            Chore.LOOSE_ENDS, Duration.ofMillis(100)),
        Duration.ofSeconds(10),
        () -> "incident-1");
  }

  Optional<Wait> run(Errand errand, RequestId id) {
    var ran = new Ran(errand, id);
    if (!running.add(ran)) {
      overlaps.incrementAndGet();
    }
    try {
      int run = runs.computeIfAbsent(ran, _ -> new AtomicInteger()).incrementAndGet();
      if (!gate.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("held for too long");
      }
      if (run <= failures) {
        throw new IllegalStateException("told to fail");
      }
      work.accept(ran);
      return answer.apply(run);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    } finally {
      running.remove(ran);
    }
  }

  void run(Chore chore) {
    chores.computeIfAbsent(chore, _ -> new AtomicInteger()).incrementAndGet();
  }

  /** From now on every errand stops in its middle. */
  void hold() {
    gate = new CountDownLatch(1);
  }

  /** They go on. */
  void letGo() {
    gate.countDown();
  }

  /** What the first, second, … run of an errand answers. */
  void answer(IntFunction<Optional<Wait>> answers) {
    this.answer = answers;
  }

  /** What every run does. */
  void doing(Consumer<Ran> each) {
    this.work = each;
  }

  /** So many runs of each errand throw. */
  void failing(int times) {
    this.failures = times;
  }

  int ran(Ran ran) {
    return Optional.ofNullable(runs.get(ran)).map(AtomicInteger::get).orElse(0);
  }

  int running() {
    return running.size();
  }

  int overlaps() {
    return overlaps.get();
  }

  /** True when every chore was done so often. */
  boolean choresDone(int times) {
    return Stream.of(Chore.values())
        .allMatch(
            chore ->
                Optional.ofNullable(chores.get(chore)).map(AtomicInteger::get).orElse(0) >= times);
  }
}
