package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.paperspace.wire.Answer;
import dev.quartermaster.paperspace.wire.Complaints;
import dev.quartermaster.paperspace.wire.GarbledException;
import dev.quartermaster.paperspace.wire.Refusal;
import dev.quartermaster.paperspace.wire.Silence;
import dev.quartermaster.paperspace.wire.StrictJson;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer to a create means. Only a machine that fits the order is a yes, only a status that
 * tells of no work done is a no; everything else is unclear.
 */
record CreateVerdict(CreateOrder order, Complaints complaints) {
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
    return Refusal.isDefinite(answer)
        ? new CreateOutcome.Refused(complaints.problem(answer))
        : new CreateOutcome.Unclear("HTTP status " + answer.status());
  }

  private CreateOutcome onSuccess(Answer.Body body) {
    try {
      var wire =
          StrictJson.read(body, Wire.Changed.class)
              .data()
              .orElseThrow(() -> new GarbledException("the answer names no machine"));
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

  private boolean fits(Wire.Machine wire, Machine machine) {
    var spec = order.spec();
    return wire.name().map(order.wireName()::equals).orElse(true)
        && wire.region()
            .map(text -> Values.region(text).equals(Optional.of(spec.region())))
            .orElse(true)
        && wire.machineType().map(spec.type().wireName()::equalsIgnoreCase).orElse(true)
        && STATES_OF_A_NEW_MACHINE.contains(machine.state());
  }
}
