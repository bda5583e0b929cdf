package dev.quartermaster.request;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an order for a machine and follows it to the end. A look goes before each order; one that
 * must not be given twice counts as taken where nobody knows.
 */
final class Action {
  private static final Set<MachineState> ON_THE_WAY_UP =
      Set.of(
          MachineState.STARTING,
          MachineState.SERVICEREADY,
          MachineState.READY,
          MachineState.RESTARTING,
          MachineState.PROVISIONING);
  private static final Set<MachineState> ON_THE_WAY_DOWN =
      Set.of(MachineState.STOPPING, MachineState.OFF);

  private final Cloud cloud;
  private final Listings listings;
  private final Orders orders;
  private final Kept kept;
  private final Endings endings;
  private final Schedule schedule;
  private final Time time;
  private final Timing timing;

  Action(Provider provider, Listings listings, Follower follower, Steps.Rules rules) {
    this.cloud = provider.cloud();
    this.listings = listings;
    this.orders = new Orders(provider);
    this.kept = new Kept(provider);
    this.endings = new Endings(provider, follower);
    this.schedule = rules.schedule();
    this.time = rules.time();
    this.timing = rules.timing();
  }

  /** The next thing to do or to see. */
  Next step(Request request, Stage.Changing now) {
    return switch (cloud.machine(now.made().id())) {
      case Reading.Unreadable<Optional<Machine>>(var problem) -> orLater(now, problem.words());
      case Reading.Read<Optional<Machine>>(var machine) when machine.isEmpty() -> notThere(now);
      case Reading.Read<Optional<Machine>>(var machine) ->
          now.sent() || now.overdue()
              ? follow(request, now, machine.get())
              : order(now, machine.get());
    };
  }

  /** Gone only where the listing is without it too: one answer alone can be wrong. */
  private Next notThere(Stage.Changing now) {
    if (!listings.lacks(now.made().id())) {
      return orLater(now, "Paperspace contradicts itself on whether it is there");
    }
    return new Next.Happened(
        now.order().orElse(null) instanceof Order.GiveWay(var next)
            ? new Event.TurnedDown(SoldOut.removed(now.made()), next, time.real().instant())
            : new Event.Vanished(
                now.verb() == Verb.DESTROY ? Optional.of(now.by()) : Optional.empty()));
  }

  private Next order(Stage.Changing now, Machine machine) {
    boolean cameToLife =
        now.order().orElse(null) instanceof Order.GiveWay && machine.state() != MachineState.OFF;
    if (cameToLife) {
      return new Next.Happened(
          new Event.ActionFailed(
              "it is " + machine.state().word() + " by now, so nothing was destroyed"));
    }
    boolean underWay =
        switch (now.verb()) {
          case START -> ON_THE_WAY_UP.contains(machine.state());
          case STOP -> ON_THE_WAY_DOWN.contains(machine.state());
          case RESTART -> machine.state() == MachineState.RESTARTING;
          case DESTROY, RENAME, RESIZE, SNAPSHOT, RESTORE, KEEP, ADJUST -> false;
        };
    if (kept.isThere(machine.id(), now.order())) {
      return new Next.Happened(new Event.ActionDone(machine));
    }
    if (underWay) {
      return taken(machine, Optional.empty());
    }
    return now.verb().once() ? onceOnly(now, machine) : given(now, machine);
  }

  /** A restore has no name to be found again by, so nobody gives it without it being on disk. */
  private Next onceOnly(Stage.Changing now, Machine machine) {
    return orders
        .obstacle(now)
        .map(problem -> notTaken(now, machine, problem))
        .orElseGet(() -> new Next.ToGive(intent(machine)));
  }

  /** Gives an order that is on disk as given; a lost answer leaves it at that. */
  Optional<Event> give(Stage.Changing now) {
    return switch (orders.give(now)) {
      case ActionOutcome.Taken(var event) ->
          event
              .flatMap(MachineEvent::id)
              .map(id -> new Event.ActionTaken(now.stale(), Optional.of(id)));
      case ActionOutcome.Failed(var problem) ->
          switch (problem.kind()) {
            case REFUSED, SOLD_OUT, BILLING, KEY_REFUSED, NOT_FOUND, RATE_LIMITED ->
                Optional.of(refused(problem));
            case REHEARSED -> Optional.of(new Event.ActionRehearsed(problem.words()));
            case UNREACHABLE, GARBLED -> Optional.empty();
          };
    };
  }

  private Next given(Stage.Changing now, Machine machine) {
    return switch (orders.give(now)) {
      case ActionOutcome.Taken _ when now.verb() == Verb.RENAME ->
          new Next.Happened(new Event.ActionDone(machine));
      case ActionOutcome.Taken(var event) -> taken(machine, event);
      case ActionOutcome.Failed(var problem) -> notTaken(now, machine, problem);
    };
  }

  /**
   * What the cloud had done by the time the order was given says nothing of the order, not even
   * where it answers with it: a machine that is off is deleted without an event of its own.
   */
  private static Next taken(Machine before, Optional<MachineEvent> event) {
    Optional<String> follow =
        event
            .filter(given -> before.events().stream().noneMatch(given::isTheSameAs))
            .flatMap(MachineEvent::id);
    return new Next.Happened(new Event.ActionTaken(before.events().stream().findFirst(), follow));
  }

  private static Event.ActionTaken intent(Machine before) {
    return new Event.ActionTaken(before.events().stream().findFirst());
  }

  private Next notTaken(Stage.Changing now, Machine machine, CloudProblem problem) {
    boolean inProgress =
        problem.words().toLowerCase(Locale.ROOT).contains("currently " + now.verb().progress());
    if (inProgress) {
      return taken(machine, Optional.empty());
    }
    return switch (problem.kind()) {
      case REFUSED, SOLD_OUT, BILLING, KEY_REFUSED, NOT_FOUND ->
          new Next.Happened(refused(problem));
      case REHEARSED -> new Next.Happened(new Event.ActionRehearsed(problem.words()));
      case UNREACHABLE, GARBLED, RATE_LIMITED -> orLater(now, problem.words());
    };
  }

  private static Event refused(CloudProblem problem) {
    return new Event.ActionFailed("Paperspace refused it: “" + problem.words() + "”");
  }

  /** Only the wished-for end, an error or the time ends the wait. */
  private Next follow(Request request, Stage.Changing now, Machine machine) {
    Optional<Event> end = endings.of(request, now, machine);
    if (end.isPresent()) {
      return new Next.Happened(end.get());
    }
    if (!now.made().equals(now.made().seenAs(machine))) {
      return new Next.Happened(new Event.Observed(machine));
    }
    return orLater(now, "it is still " + machine.state().word());
  }

  /**
   * What takes too long is told once, not ordered again, and watched for a day: it may have been
   * taken all the same.
   */
  private Next orLater(Stage.Changing now, String why) {
    if (!time.now().isAfter(now.until())) {
      return new Next.Again(schedule.changing(now));
    }
    return new Next.Happened(
        now.overdue()
            ? new Event.ActionFailed("not done within a day, " + why + "; I no longer look")
            : new Event.ActionOverdue(
                "not done after " + timing.action().toMinutes() + " min, " + why,
                time.now().plus(Timing.WATCH)));
  }
}
