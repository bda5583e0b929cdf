package dev.quartermaster.simulation;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.SendGuard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One create on its way: what the cloud makes of it, and what its sender hears. */
final class CreateCall {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final World world;
  private final Life life;
  private final Outages outages;

  /** How a create ends. */
  private enum End {
    ACCEPTED,
    REFUSED,
    NO_ROOM,
    LIMITED,
    LOST_BEFORE,
    LOST_AFTER,
    LATE,
    OF_ANOTHER_MACHINE
  }

  CreateCall(World world, Life life, Outages outages) {
    this.world = world;
    this.life = life;
    this.outages = outages;
  }

  CreateOutcome send(CreateOrder order, SendGuard guard) {
    life.pass("cloud create: asked (before)");
    life.takeTime("connecting", world.dice().millis(20, 1200));
    if (outages.cutOff(life) || world.fault(Weather::cloud, 0.3)) {
      return new CreateOutcome.NotSent("no connection");
    }
    life.pass("cloud create: asked (after)");
    if (!guard.maySend()) {
      world.note(life + " create not sent: the guard says no");
      return new CreateOutcome.NotSent("the intent is not fresh any more");
    }
    long asked = world.agenda().millis();
    world.note(life + " POST " + order.marker().value());
    world.history().add(new History.Fact.Posted(order.marker(), order.spec()));
    life.pass("cloud create: may send (before)");
    End end = end(order);
    boolean arrivesFirst = world.dice().permille(500);
    Optional<FakeMachine> made = arrivesFirst ? arrive(order, end) : Optional.empty();
    life.pass("cloud create: may send (after)");
    if (!arrivesFirst) {
      if (tookLong(asked) && world.dice().permille(700)) {
        world.note("cloud: the connection of " + order.marker().value() + " was closed meanwhile");
        return new CreateOutcome.Unclear("connection closed");
      }
      life.pass("cloud create: sent (before)");
      made = arrive(order, end);
    }
    life.pass("cloud create: sent (after)");
    life.takeTime("answer", world.dice().millis(50, 3000));
    life.pass("cloud create: answered (before)");
    CreateOutcome outcome =
        tookLong(asked) ? new CreateOutcome.Unclear("no answer in time") : answer(end, made);
    life.pass("cloud create: answered (after)");
    return outcome;
  }

  private boolean tookLong(long asked) {
    return world.agenda().millis() - asked > LIMIT.toMillis();
  }

  private End end(CreateOrder order) {
    if (order.spec().owner() instanceof Owner.NewUser(var email, _, _)
        && world.cloud().hasUser(email)) {
      return End.REFUSED;
    }
    if (!world.fault(Weather::create)) {
      return End.ACCEPTED;
    }
    return world.dice().oneOf(List.of(End.values()));
  }

  private Optional<FakeMachine> arrive(CreateOrder order, End end) {
    world.note("cloud: " + order.marker().value() + " arrives and will be " + end);
    return switch (end) {
      case ACCEPTED, LOST_AFTER -> Optional.of(world.cloud().make(order));
      case OF_ANOTHER_MACHINE ->
          world.dice().permille(500) ? Optional.of(world.cloud().make(order)) : Optional.empty();
      case LATE -> {
        int latest = world.dice().permille(250) ? 25 * 60 : 5 * 60;
        world.later(world.dice().seconds(1, latest), () -> world.cloud().make(order));
        yield Optional.empty();
      }
      case REFUSED, NO_ROOM, LIMITED, LOST_BEFORE -> {
        if (order.spec().owner() instanceof Owner.NewUser(var email, _, _)
            && world.dice().permille(500)
            && !world.cloud().hasUser(email)) {
          world.cloud().addUser(email);
        }
        yield Optional.empty();
      }
    };
  }

  private CreateOutcome answer(End end, Optional<FakeMachine> made) {
    return switch (end) {
      case ACCEPTED -> new CreateOutcome.Accepted(made.orElseThrow().described());
      case REFUSED -> new CreateOutcome.Refused(CloudProblem.of(Kind.REFUSED, "no such thing"));
      case LIMITED -> new CreateOutcome.Refused(CloudProblem.of(Kind.RATE_LIMITED, "slow down"));
      case NO_ROOM -> new CreateOutcome.Refused(CloudProblem.of(Kind.SOLD_OUT, "no room"));
      case LOST_BEFORE, LOST_AFTER, LATE -> new CreateOutcome.Unclear("connection lost");
      case OF_ANOTHER_MACHINE ->
          world
              .cloud()
              .listed()
              .filter(machine -> made.map(own -> own != machine).orElse(true))
              .findFirst()
              .map(FakeMachine::described)
              .<CreateOutcome>map(CreateOutcome.Accepted::new)
              .orElseGet(() -> new CreateOutcome.Accepted(stranger()));
    };
  }

  /** A machine of another type, which nobody asked for and nothing lists. */
  private static Machine stranger() {
    return new Machine(
        new CloudId.Machine("psstranger"),
        "somebody else's",
        MachineState.READY,
        Optional.of(MachineType.C1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
