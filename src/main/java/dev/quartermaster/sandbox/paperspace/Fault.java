package dev.quartermaster.sandbox.paperspace;

import java.time.Duration;
import java.util.Optional;

/**
 * One armed fault.
 *
 * @param operation the operation it strikes; empty for any
 * @param times how many requests it still strikes, at least 1; {@link #UNTIL_CLEARED} without end
 * @param seconds the fault's number, 0 or more; what it means is in {@link FaultKind#explanation()}
 * @param worksFirst whether the work is done before the answer goes wrong
 */
public record Fault(
    FaultKind kind, Optional<Operation> operation, int times, double seconds, boolean worksFirst) {
  /** As {@code times}: strikes until it is cleared. */
  public static final int UNTIL_CLEARED = Integer.MAX_VALUE;

  /** Checks the ranges. */
  public Fault {
    if (times < 1) {
      throw new IllegalArgumentException("times: " + times + " (expected: 1 or more)");
    }
    if (!(seconds >= 0 && seconds <= 86_400)) {
      throw new IllegalArgumentException("seconds: " + seconds + " (expected: 0 to 86400)");
    }
  }

  /** Strikes the fault's usual operation once, with its usual number of seconds. */
  public static Fault once(FaultKind kind) {
    return new Fault(kind, Optional.of(kind.usual()), 1, kind.usualSeconds(), !kind.strikesFirst());
  }

  /** The same fault for another operation. */
  public Fault on(Operation other) {
    return new Fault(kind, Optional.of(other), times, seconds, worksFirst);
  }

  /** The same fault for every operation. */
  public Fault onAny() {
    return new Fault(kind, Optional.empty(), times, seconds, worksFirst);
  }

  /** The same fault, so many times. */
  public Fault repeated(int count) {
    return new Fault(kind, operation, count, seconds, worksFirst);
  }

  /** The same fault with another number of seconds. */
  public Fault seconds(double other) {
    return new Fault(kind, operation, times, other, worksFirst);
  }

  /** The same fault, after the work ({@code true}) or instead of it. */
  public Fault afterTheWork(boolean after) {
    return new Fault(kind, operation, times, seconds, after);
  }

  boolean strikes(Operation asked) {
    return operation.isEmpty() || operation.get() == asked;
  }

  Duration delay() {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
