package dev.quartermaster.request;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is left to do for a machine that became what was asked: its plain name, a late address. */
final class Finishing {
  private static final Duration LONGEST = Duration.ofHours(1);

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
    if (!marked(now.made())) {
      return address(request, now);
    }
    Next renamed = rename(request, now.made());
    boolean happened = renamed instanceof Next.Happened;
    return !happened && address(request, now) instanceof Next.Happened seen ? seen : renamed;
  }

  /** For one that is off as asked. */
  Next off(Request request, Stage.Off now) {
    return marked(now.made()) ? rename(request, now.made()) : new Next.Rest();
  }

  private boolean marked(Made made) {
    return made.marked() && schedule.removesMarks();
  }

  private Next address(Request request, Stage.Ready now) {
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

  private Next rename(Request request, Made made) {
    Instant now = time.now();
    Optional<Instant> next = made.refused().map(Made.Refused::next).filter(now::isBefore);
    if (next.isPresent()) {
      return schedule.again(request);
    }
    return switch (cloud.rename(made.id(), request.quoted().spec().name().value())) {
      case ActionOutcome.Taken _ -> new Next.Happened(new Event.Renamed());
      case ActionOutcome.Failed(var problem) when problem.kind() == CloudProblem.Kind.REHEARSED ->
          schedule.again(request);
      case ActionOutcome.Failed(var problem) ->
          problem.kind() == CloudProblem.Kind.NOT_FOUND && listings.lacks(made.id())
              ? new Next.Happened(new Event.Vanished(Optional.empty()))
              : new Next.Happened(refused(made, problem.words()));
    };
  }

  /** Tried again ever more rarely, then left: a mark in a name harms nobody. */
  private Event refused(Made made, String why) {
    int times = made.timesRefused() + 1;
    if (times >= Timing.RENAMES) {
      return new Event.MarkKept(why);
    }
    Duration doubled = Duration.ofMinutes(1L << (times - 1));
    return new Event.RenameRefused(
        why, time.now().plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST));
  }
}
