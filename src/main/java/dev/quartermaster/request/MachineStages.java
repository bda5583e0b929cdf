package dev.quartermaster.request;

import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import java.util.Optional;

/** What may follow once there is a machine. */
final class MachineStages {
  private MachineStages() {}

  static Optional<Stage> next(Stage stage, Event.OfMachine event) {
    return switch (stage) {
      case Stage.Provisioning provisioning -> provisioning(provisioning, event);
      case Stage.Ready ready -> ready(ready, event);
      case Stage.Off off -> off(off, event);
      case Stage.NotReady notReady -> notReady(notReady, event);
      case Stage.Changing changing -> changing(changing, event);
      default -> Optional.empty();
    };
  }

  private static Optional<Stage> provisioning(Stage.Provisioning now, Event.OfMachine event) {
    return switch (event) {
      case Event.Observed(var machine) ->
          Optional.of(new Stage.Provisioning(now.made().seenAs(machine), now.deadline()));
      case Event.LostSight(var why) -> Optional.of(new Stage.NotReady(now.made(), why));
      default -> ended(now.made(), event);
    };
  }

  private static Optional<Stage> ready(Stage.Ready now, Event.OfMachine event) {
    return switch (event) {
      case Event.Observed(var machine) ->
          Optional.of(
              new Stage.Ready(
                  now.made().seenAs(machine),
                  machine.publicIp().isPresent() ? Optional.empty() : now.addressUntil()));
      case Event.NoAddress _ -> Optional.of(new Stage.Ready(now.made(), Optional.empty()));
      case Event.Renamed _ ->
          Optional.of(new Stage.Ready(now.made().unmarked(), now.addressUntil()));
      case Event.RenameRefused(_, var next) ->
          Optional.of(new Stage.Ready(now.made().stillMarked(next), now.addressUntil()));
      case Event.MarkKept _ ->
          Optional.of(new Stage.Ready(now.made().unmarked(), now.addressUntil()));
      case Event.BecameOff(var machine) -> Optional.of(new Stage.Off(now.made().seenAs(machine)));
      default -> onward(now, now.made(), event);
    };
  }

  private static Optional<Stage> off(Stage.Off now, Event.OfMachine event) {
    return switch (event) {
      case Event.Observed(var machine) -> Optional.of(new Stage.Off(now.made().seenAs(machine)));
      case Event.Renamed _, Event.MarkKept _ -> Optional.of(new Stage.Off(now.made().unmarked()));
      case Event.RenameRefused(_, var next) ->
          Optional.of(new Stage.Off(now.made().stillMarked(next)));
      case Event.BecameReady(var machine, var until, _) ->
          Optional.of(new Stage.Ready(now.made().seenAs(machine), until));
      default -> onward(now, now.made(), event);
    };
  }

  private static Optional<Stage> notReady(Stage.NotReady now, Event.OfMachine event) {
    return switch (event) {
      case Event.Observed(var machine) ->
          Optional.of(new Stage.NotReady(now.made().seenAs(machine), now.why()));
      case Event.WentWrong(var machine, var why) when now.unseen() ->
          Optional.of(new Stage.NotReady(now.made().seenAs(machine), why));
      case Event.BecameReady(var machine, var until, _) ->
          Optional.of(new Stage.Ready(now.made().seenAs(machine), until));
      case Event.BecameOff(var machine) -> Optional.of(new Stage.Off(now.made().seenAs(machine)));
      default -> onward(now, now.made(), event);
    };
  }

  /**
   * One thing at a time: while it is being changed in time, nothing else can be asked of it. What
   * is overdue is watched, and gives way to a new order.
   */
  private static Optional<Stage> changing(Stage.Changing now, Event.OfMachine event) {
    return switch (event) {
      case Event.ActionTaken taken -> Optional.of(now.taken(taken));
      case Event.ActionDone(var machine) -> Optional.of(done(now, machine));
      case Event.Observed(var machine) -> Optional.of(now.seenAs(machine));
      case Event.ActionOverdue(_, var until) when !now.overdue() -> Optional.of(now.watched(until));
      case Event.ActionAsked asked when now.overdue() ->
          Optional.of(Stage.Changing.asked(now.before(), now.made(), asked));
      case Event.ActionFailed _, Event.ActionRehearsed _ -> Optional.of(now.before());
      default -> ended(now.made(), event);
    };
  }

  /** Another name has no mark in it; an address that is waited for is waited for still. */
  private static Stage done(Stage.Changing now, Machine machine) {
    Made seen = now.made().seenAs(machine);
    Made made = now.verb() == Verb.RENAME ? seen.unmarked() : seen;
    return switch (now.before()) {
      case Stage.NotReady(_, var why) -> new Stage.NotReady(made, why);
      case Stage.Ready(_, var until) when machine.state() != MachineState.OFF ->
          new Stage.Ready(made, until);
      default ->
          machine.state() == MachineState.READY
              ? new Stage.Ready(made, Optional.empty())
              : new Stage.Off(made);
    };
  }

  private static Optional<Stage> ended(Made made, Event.OfMachine event) {
    return switch (event) {
      case Event.BecameReady(var machine, var until, _) ->
          Optional.of(new Stage.Ready(made.seenAs(machine), until));
      case Event.BecameOff(var machine) -> Optional.of(new Stage.Off(made.seenAs(machine)));
      case Event.WentWrong(var machine, var why) ->
          Optional.of(new Stage.NotReady(made.seenAs(machine), why));
      case Event.Vanished(var by) -> Optional.of(new Stage.Gone(made, by));
      default -> Optional.empty();
    };
  }

  private static Optional<Stage> onward(Stage now, Made made, Event.OfMachine event) {
    return switch (event) {
      case Event.ActionAsked asked -> Optional.of(Stage.Changing.asked(now, made, asked));
      case Event.Vanished(var by) -> Optional.of(new Stage.Gone(made, by));
      case Event.Corrected(var machine, _, _) -> Optional.of(asSeen(made.unmarked(), machine));
      default -> Optional.empty();
    };
  }

  /** Where a machine stands by what it is seen doing. */
  static Stage asSeen(Made made, Machine machine) {
    Made seen = made.seenAs(machine);
    return switch (machine.state()) {
      case READY, SERVICEREADY -> new Stage.Ready(seen, Optional.empty());
      case OFF -> new Stage.Off(seen);
      case PROVISIONING, STARTING, STOPPING, RESTARTING, UPGRADING, UNKNOWN ->
          new Stage.NotReady(seen, "it is " + machine.state().word());
    };
  }
}
