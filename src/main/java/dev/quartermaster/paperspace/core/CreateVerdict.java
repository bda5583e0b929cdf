package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Owner;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer to a create means. Only a machine that fits the order is a yes, only a status that
 * tells of no work done is a no; everything else is unclear.
 *
 * @param order what was sent
 * @param complaints reads refusals
 * @param password the secret that was sent along, if any
 */
record CreateVerdict(CreateOrder order, Complaints complaints, Optional<NewPassword> password) {
  private static final Set<Integer> DEFINITE_REFUSALS =
      Set.of(400, 401, 402, 403, 404, 405, 412, 413, 415, 422, 429);
  private static final Set<MachineState> STATES_OF_A_NEW_MACHINE =
      EnumSet.of(
          MachineState.PROVISIONING,
          MachineState.STARTING,
          MachineState.SERVICEREADY,
          MachineState.READY,
          MachineState.STOPPING,
          MachineState.OFF);

  CreateOutcome on(Answer answer) {
    if (answer.isSuccess()) {
      return onSuccess(answer.body());
    }
    return isDefiniteRefusal(answer)
        ? new CreateOutcome.Refused(complaints.problem(answer, this::withoutPassword))
        : new CreateOutcome.Unclear("HTTP status " + answer.status());
  }

  private static boolean isDefiniteRefusal(Answer answer) {
    return DEFINITE_REFUSALS.contains(answer.status())
        && ErrorBody.of(answer).status().map(DEFINITE_REFUSALS::contains).orElse(true);
  }

  private CreateOutcome onSuccess(Answer.Body body) {
    try {
      var wire = StrictJson.read(body, Wire.Machine.class);
      Machine machine = Translation.machine(wire);
      return fits(wire, machine)
          ? new CreateOutcome.Accepted(machine)
          : new CreateOutcome.Unclear("answer does not match the request");
    } catch (GarbledException garbled) {
      return new CreateOutcome.Unclear(garbled.words());
    } catch (IOException lost) {
      return new CreateOutcome.Unclear(Silence.wordsFor(lost));
    }
  }

  // The API leaves the region out while it is provisioning, though it was asked for.
  private boolean fits(Wire.Machine wire, Machine machine) {
    var spec = order.spec();
    return wire.name().map(order.wireName()::equals).orElse(true)
        && wire.region().map(spec.region().wireName()::equals).orElse(true)
        && machine.type().map(spec.type()::equals).orElse(true)
        && STATES_OF_A_NEW_MACHINE.contains(machine.state())
        && fitsOwner(machine);
  }

  private boolean fitsOwner(Machine machine) {
    return switch (order.spec().owner()) {
      case Owner.Me _, Owner.NewUser _ -> true;
      case Owner.Existing(var user) -> machine.user().equals(Optional.of(user));
    };
  }

  private String withoutPassword(String text) {
    return password.map(secret -> secret.removedFrom(text)).orElse(text);
  }
}
