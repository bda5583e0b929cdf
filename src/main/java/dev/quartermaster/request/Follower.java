package dev.quartermaster.request;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Follows a machine that exists to what was asked of it: ready, or off. */
final class Follower {
  private final Cloud cloud;
  private final Listings listings;
  private final Schedule schedule;
  private final Quiet quiet;
  private final Time time;
  private final Timing timing;

  Follower(Cloud cloud, Listings listings, Schedule schedule, Time time, Timing timing) {
    this.cloud = cloud;
    this.listings = listings;
    this.schedule = schedule;
    this.quiet = new Quiet(time.real());
    this.time = time;
    this.timing = timing;
  }

  /** One look at a machine that is being made. */
  Next provisioning(Request request, Stage.Provisioning now) {
    boolean late = time.now().isAfter(now.deadline());
    return switch (listings.machine(now.made().id(), timing.poll())) {
      case Reading.Unreadable<Optional<Machine>>(var problem) ->
          late
              ? new Next.Happened(new Event.LostSight(Stage.CAN_NOT_TELL + problem.words()))
              : blind(request, problem);
      case Reading.Read<Optional<Machine>>(var machine) ->
          machine
              .map(seen -> seen(request, now, seen, late))
              .orElseGet(() -> late ? missing(now.made()) : schedule.again(request));
    };
  }

  private Next seen(Request request, Stage.Provisioning now, Machine machine, boolean late) {
    MachineSpec spec = request.quoted().spec();
    if (machine.state() == MachineState.READY) {
      Duration took = Duration.between(now.made().since(), time.now());
      Event.BecameReady ready = ready(spec, machine);
      return new Next.Happened(
          new Event.BecameReady(machine, ready.addressUntil(), Optional.of(took)));
    }
    if (machine.state() == MachineState.OFF) {
      return off(request, now, machine);
    }
    if (late) {
      return wrong(machine, still(machine));
    }
    return now.quietUntil().isPresent()
        ? new Next.Happened(new Event.Observed(machine))
        : observed(request, now.made(), machine);
  }

  private String still(Machine machine) {
    return "it is still %s after %d min"
        .formatted(machine.state().word(), timing.ready().toMinutes());
  }

  private Next blind(Request request, CloudProblem problem) {
    return quiet.blind(request, problem, schedule.next(request).orElse(Wait.NONE));
  }

  /**
   * Off though it should run is lack of capacity in most cases; it is seen twice before that is
   * said, unless an event says so.
   */
  private Next off(Request request, Stage.Provisioning now, Machine machine) {
    if (!request.quoted().spec().startOnCreate()) {
      return new Next.Happened(new Event.BecameOff(machine));
    }
    Optional<String> error =
        cloud.machine(machine.id()).asOptional().flatMap(seen -> seen).flatMap(Follower::error);
    if (error.isPresent()) {
      return wrong(machine, error.get());
    }
    return now.made().state() == MachineState.OFF
        ? wrong(machine, "it is off although it should run; this looks like missing capacity")
        : observed(request, now.made(), machine);
  }

  /**
   * A machine that did not become ready in time is still looked at, ever more rarely: it may come
   * late.
   */
  Next notReady(Request request, Stage.NotReady now) {
    return switch (cloud.machine(now.made().id())) {
      case Reading.Unreadable<Optional<Machine>>(var problem) -> blind(request, problem);
      case Reading.Read<Optional<Machine>>(var machine) -> {
        if (machine.isEmpty()) {
          yield listings.lacks(now.made().id())
              ? new Next.Happened(new Event.Vanished(Optional.empty()))
              : schedule.again(request);
        }
        yield late(request, now, machine.get());
      }
    };
  }

  private Next late(Request request, Stage.NotReady now, Machine machine) {
    MachineSpec spec = request.quoted().spec();
    if (machine.state() == MachineState.READY) {
      return new Next.Happened(ready(spec, machine));
    }
    if (!now.unseen()) {
      return observed(request, now.made(), machine);
    }
    return machine.state() == MachineState.OFF && !spec.startOnCreate()
        ? new Next.Happened(new Event.BecameOff(machine))
        : wrong(machine, error(machine).orElseGet(() -> still(machine)));
  }

  /** Ready; with an address still to come where one was asked for. */
  Event.BecameReady ready(MachineSpec spec, Machine machine) {
    boolean missing = spec.publicIp() != PublicIp.NONE && machine.publicIp().isEmpty();
    Optional<Instant> until =
        missing ? Optional.of(time.now().plus(timing.address())) : Optional.empty();
    return new Event.BecameReady(machine, until);
  }

  private Next missing(Made made) {
    return switch (cloud.machine(made.id())) {
      case Reading.Unreadable<Optional<Machine>>(var problem) ->
          new Next.Happened(new Event.LostSight(Stage.CAN_NOT_TELL + problem.words()));
      case Reading.Read<Optional<Machine>>(var machine) ->
          machine
              .map(seen -> wrong(seen, "it is missing from the list of machines"))
              .orElseGet(() -> new Next.Happened(new Event.Vanished(Optional.empty())));
    };
  }

  private Next observed(Request request, Made made, Machine machine) {
    return made.equals(made.seenAs(machine))
        ? schedule.again(request)
        : new Next.Happened(new Event.Observed(machine));
  }

  private static Next wrong(Machine machine, String why) {
    return new Next.Happened(new Event.WentWrong(machine, why));
  }

  /** The newest thing that the cloud did with it, if that went wrong: in its words, as a quote. */
  static Optional<String> error(Machine machine) {
    return machine.events().stream()
        .findFirst()
        .filter(MachineEvent::failed)
        .map(MachineEvent::error)
        .filter(words -> !words.isBlank())
        .map(words -> "Paperspace says “" + words.strip().replaceFirst("\\.+$", "") + "”");
  }
}
