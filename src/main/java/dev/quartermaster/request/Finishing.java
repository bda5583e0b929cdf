package dev.quartermaster.request;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Machine;
import java.time.Duration;
import java.util.Optional;

/** What is left to do for a machine that became what was asked: its plain name, a late address. */
final class Finishing {
  private static final Duration RENAME_AGAIN = Duration.ofSeconds(60);

  private final Cloud cloud;
  private final Listings listings;
  private final Schedule schedule;
  private final Time time;
  private final Timing timing;

  Finishing(Cloud cloud, Listings listings, Schedule schedule, Time time, Timing timing) {
    this.cloud = cloud;
    this.listings = listings;
    this.schedule = schedule;
    this.time = time;
    this.timing = timing;
  }

  /** For one that runs. */
  Next ready(Request request, Stage.Ready now) {
    if (now.made().marked() && schedule.removesMarks()) {
      return rename(request, now.made());
    }
    if (now.addressUntil().isEmpty()) {
      return new Next.Rest();
    }
    Optional<Machine> machine =
        listings.machine(now.made().id(), timing.poll()).asOptional().flatMap(seen -> seen);
    if (machine.flatMap(Machine::publicIp).isPresent()) {
      return new Next.Happened(new Event.Observed(machine.get()));
    }
    boolean over = time.now().isAfter(now.addressUntil().get());
    return over ? new Next.Happened(new Event.NoAddress()) : schedule.again(request);
  }

  /** For one that is off as asked. */
  Next off(Request request, Stage.Off now) {
    return now.made().marked() && schedule.removesMarks()
        ? rename(request, now.made())
        : new Next.Rest();
  }

  private Next rename(Request request, Made made) {
    return switch (cloud.rename(made.id(), request.quoted().spec().name().value())) {
      case ActionOutcome.Taken _ -> new Next.Happened(new Event.Renamed());
      case ActionOutcome.Failed(var problem) when problem.kind() == CloudProblem.Kind.NOT_FOUND ->
          new Next.Happened(new Event.Vanished(Optional.empty()));
      case ActionOutcome.Failed _ -> new Next.Again(Wait.waiting(RENAME_AGAIN));
    };
  }
}
