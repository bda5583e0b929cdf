package dev.quartermaster.request;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.request.Alarms.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What the cloud's answers mean for the whole house: a refused key or a billing problem is an
 * alarm, a wish for quiet is kept by every read, whoever it is for.
 */
final class Watch {
  /** The longest quiet that is kept before the cloud is asked again. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private final Alarms alarms;
  private final InstantSource real;
  private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.EPOCH);

  Watch(Alarms alarms, InstantSource real) {
    this.alarms = alarms;
    this.real = real;
  }

  /** A read, unless the cloud asked for quiet; then nothing is sent. */
  <T> Reading<T> reading(Supplier<Reading<T>> source) {
    Duration left = Duration.between(real.instant(), quietUntil.get());
    if (left.isPositive()) {
      return new Reading.Unreadable<>(
          new CloudProblem(Kind.RATE_LIMITED, "asked to slow down", Optional.of(left)));
    }
    Reading<T> reading = source.get();
    if (reading instanceof Reading.Unreadable<T>(var problem)) {
      heed(problem);
      return new Reading.Unreadable<>(bounded(problem));
    }
    return reading;
  }

  /** The same, where an answer shows that the key is good. */
  <T> Reading<T> proving(Supplier<Reading<T>> source) {
    Reading<T> reading = reading(source);
    if (reading instanceof Reading.Read<T>) {
      alarms.clear(Trouble.KEY);
    }
    return reading;
  }

  /** An order; it is sent even where quiet was asked for, because somebody waits for it. */
  ActionOutcome acting(ActionOutcome outcome) {
    switch (outcome) {
      case ActionOutcome.Taken _ -> alarms.clear(Trouble.KEY);
      case ActionOutcome.Failed(var problem) -> heed(problem);
    }
    return outcome;
  }

  /** A create. */
  CreateOutcome creating(CreateOutcome outcome) {
    switch (outcome) {
      case CreateOutcome.Accepted _ -> {
        alarms.clear(Trouble.KEY);
        alarms.clear(Trouble.BILLING);
      }
      case CreateOutcome.Refused(var problem) -> heed(problem);
      case CreateOutcome.NotSent _, CreateOutcome.Rehearsed _, CreateOutcome.Unclear _ -> {}
    }
    return outcome;
  }

  private void heed(CloudProblem problem) {
    switch (problem.kind()) {
      case KEY_REFUSED -> alarms.raise(Trouble.KEY, problem.words());
      case BILLING -> alarms.raise(Trouble.BILLING, problem.words());
      case RATE_LIMITED -> problem.retryAfter().ifPresent(this::keepQuiet);
      case REFUSED, SOLD_OUT, NOT_FOUND, UNREACHABLE, REHEARSED, GARBLED -> {}
    }
  }

  private void keepQuiet(Duration asked) {
    quietUntil.set(real.instant().plus(bounded(asked)));
  }

  private static CloudProblem bounded(CloudProblem problem) {
    return new CloudProblem(
        problem.kind(), problem.words(), problem.retryAfter().map(Watch::bounded));
  }

  private static Duration bounded(Duration asked) {
    return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
  }
}
