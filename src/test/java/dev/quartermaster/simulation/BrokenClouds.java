package dev.quartermaster.simulation;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.SendGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Clients of the cloud that break a promise. */
final class BrokenClouds {
  private BrokenClouds() {}

  /** Sends a create again when its answer was lost. */
  static Cloud sendingAgain(Cloud inner) {
    return new CloudFilter(inner) {
      @Override
      public CreateOutcome create(CreateOrder order, SendGuard guard) {
        CreateOutcome outcome = super.create(order, guard);
        return outcome instanceof CreateOutcome.Unclear ? super.create(order, guard) : outcome;
      }
    };
  }

  /** Sends without asking whether it may. */
  static Cloud askingNobody(Cloud inner) {
    return new CloudFilter(inner) {
      @Override
      public CreateOutcome create(CreateOrder order, SendGuard guard) {
        return super.create(order, () -> true);
      }
    };
  }

  /** Takes a lost answer for a create that was never sent: it is looked for, and sent again. */
  static Cloud takingLostForNotSent(Cloud inner) {
    return answering(
        inner,
        outcome ->
            outcome instanceof CreateOutcome.Unclear(var why)
                ? new CreateOutcome.NotSent(why)
                : outcome);
  }

  /** Takes a lost answer for a refusal. */
  static Cloud takingLostForRefused(Cloud inner) {
    return answering(
        inner,
        outcome ->
            outcome instanceof CreateOutcome.Unclear(var why)
                ? new CreateOutcome.Refused(CloudProblem.of(CloudProblem.Kind.REFUSED, why))
                : outcome);
  }

  /** Takes a lost answer for a definite no for want of room. */
  static Cloud takingLostForNoRoom(Cloud inner) {
    return answering(
        inner,
        outcome ->
            outcome instanceof CreateOutcome.Unclear(var why)
                ? new CreateOutcome.Refused(CloudProblem.of(CloudProblem.Kind.SOLD_OUT, why))
                : outcome);
  }

  /** Takes a machine for gone as soon as it was told to go. */
  static Cloud takingToldForGone(Cloud inner) {
    Set<CloudId.Machine> told = new HashSet<>();
    return new CloudFilter(inner) {
      @Override
      public ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
        told.add(id);
        return super.destroy(id, releasePublicIp);
      }

      @Override
      public Reading<Optional<Machine>> machine(CloudId.Machine id) {
        return told.contains(id) ? new Reading.Read<>(Optional.empty()) : super.machine(id);
      }

      @Override
      public Reading<List<Machine>> machines() {
        return super.machines()
            .map(all -> all.stream().filter(machine -> !told.contains(machine.id())).toList());
      }
    };
  }

  /** Has no room now and then, and can't be read for minutes after that: many lose a right then. */
  static Cloud withoutRoomForMinutes(World world, Cloud inner) {
    return new CloudFilter(inner) {
      private Instant saidNo = Instant.EPOCH;

      @Override
      public Reading<Optional<Boolean>> available(Region region, MachineType type) {
        Instant now = world.now();
        if (now.isAfter(saidNo.plus(Duration.ofMinutes(8)))) {
          saidNo = now;
          return new Reading.Read<>(Optional.of(false));
        }
        return now.isBefore(saidNo.plus(Duration.ofMinutes(5)))
            ? new Reading.Unreadable<>(CloudProblem.of(CloudProblem.Kind.UNREACHABLE, "simulated"))
            : super.available(region, type);
      }
    };
  }

  /** Believes an answer that tells of another machine. */
  static Cloud believingEverything(Cloud inner) {
    return answering(
        inner,
        outcome ->
            outcome instanceof CreateOutcome.Accepted(var machine)
                ? new CreateOutcome.Accepted(vaguely(machine))
                : outcome);
  }

  /** Takes a list that can't be read for an empty one. */
  static Cloud takingUnreadableForEmpty(Cloud inner) {
    return new CloudFilter(inner) {
      @Override
      public Reading<List<Machine>> machines() {
        return new Reading.Read<>(super.machines().asOptional().orElse(List.of()));
      }
    };
  }

  private static Cloud answering(Cloud inner, UnaryOperator<CreateOutcome> change) {
    return new CloudFilter(inner) {
      @Override
      public CreateOutcome create(CreateOrder order, SendGuard guard) {
        return change.apply(super.create(order, guard));
      }
    };
  }

  private static Machine vaguely(Machine machine) {
    return new Machine(
        machine.id(),
        machine.name(),
        machine.state(),
        Optional.empty(),
        Optional.empty(),
        machine.publicIp(),
        machine.privateIp(),
        Optional.empty(),
        machine.created(),
        machine.events());
  }
}
