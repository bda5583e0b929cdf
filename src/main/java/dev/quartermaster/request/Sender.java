package dev.quartermaster.request;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.SendGuard;
import java.time.Instant;

/**
 * Sends the one POST of an attempt whose intent is on disk, from the row as it was written and
 * nothing else.
 */
final class Sender {
  private final Cloud cloud;
  private final RequestStore store;
  private final Time time;
  private final Timing timing;
  private final Refusals refusals;
  private final Chance chance;

  Sender(Cloud cloud, RequestStore store, Steps.Rules rules, Refusals refusals) {
    this.refusals = refusals;
    this.cloud = cloud;
    this.store = store;
    this.time = rules.time();
    this.timing = rules.timing();
    this.chance = rules.chance();
  }

  /**
   * Sends, once. The guard looks at the clock last: a process may sleep while it reads the row.
   *
   * @param creating the row that holds the intent, as this process has just written it
   * @param intendedAt the count of nanoseconds from before that write
   */
  Event send(Request creating, long intendedAt) {
    var order =
        new CreateOrder(creating.quoted().spec(), creating.attempt().orElseThrow().marker());
    SendGuard guard =
        () ->
            stillOurs(creating)
                && time.nanos().getAsLong() - intendedAt <= Timing.INTENT_TO_BYTES.toNanos();
    return switch (cloud.create(order, guard)) {
      case CreateOutcome.Accepted(var machine) -> accepted(creating, machine);
      case CreateOutcome.Refused(var problem) -> refused(creating, problem);
      case CreateOutcome.Rehearsed(var wouldSend) -> new Event.Rehearsed(wouldSend);
      case CreateOutcome.NotSent(var why) -> new Event.HeldBack(why);
      case CreateOutcome.Unclear(var why) -> {
        Instant now = time.now();
        yield new Event.AnswerLost(why, now, now.plus(timing.settle()));
      }
    };
  }

  /** Only a definite no for want of room opens the next choice. */
  private Event refused(Request creating, CloudProblem problem) {
    Failure failure = refusals.failure(problem);
    boolean next = problem.kind() == CloudProblem.Kind.SOLD_OUT && creating.quoted().hasNext();
    return next
        ? new Event.TurnedDown(failure, chance.marker(), time.real().instant())
        : new Event.Failed(failure, userCheck(creating));
  }

  /**
   * An intent that nobody answers for any more: its process died, or sleeps. From here on only
   * reading.
   */
  Event takeOver() {
    Instant now = time.now();
    return new Event.AnswerLost(
        "the process stopped while the request was being sent", now, now.plus(timing.settle()));
  }

  /** Whether a new user's account must be looked for after a create that gave no machine. */
  static UserCheck userCheck(Request request) {
    return request.quoted().spec().owner() instanceof Owner.NewUser
        ? new UserCheck.Due()
        : new UserCheck.NotNeeded();
  }

  private Event accepted(Request creating, Machine machine) {
    Instant now = time.now();
    boolean own;
    try {
      own =
          Marked.fits(machine, creating.quoted().spec())
              && !anothers(creating, machine)
              && !knownElsewhere(creating, machine);
    } catch (StoreUnavailable _) {
      return new Event.AnswerLost(
          "the answer could not be checked against my records", now, now.plus(timing.settle()));
    }
    return own
        ? new Event.Accepted(machine, now, now.plus(timing.ready()))
        : new Event.AnswerLost(
            "the answer does not match the request", now, now.plus(timing.settle()));
  }

  private boolean knownElsewhere(Request creating, Machine machine) {
    return store
        .byMachine(machine.id())
        .filter(other -> !other.id().equals(creating.id()))
        .isPresent();
  }

  /** Whether the machine carries the mark of another attempt. */
  private static boolean anothers(Request creating, Machine machine) {
    Marker own = creating.attempt().orElseThrow().marker();
    return Marker.in(machine.name()).filter(marker -> !marker.equals(own)).isPresent();
  }

  private boolean stillOurs(Request creating) {
    try {
      return store.brake().maySend(creating);
    } catch (StoreUnavailable _) {
      return false;
    }
  }
}
