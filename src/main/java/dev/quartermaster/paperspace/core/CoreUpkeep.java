package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.MachineChange;
import dev.quartermaster.machine.MachineDetails;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Upkeep;
import dev.quartermaster.machine.Utilization;
import dev.quartermaster.paperspace.wire.Absence;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.GarbledException;
import dev.quartermaster.paperspace.wire.StrictJson;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What else the Core API can do with a machine. */
record CoreUpkeep(Connection connection, CoreActions actions) implements Upkeep {
  @Override
  public ActionOutcome restart(CloudId.Machine id) {
    return actions.ask(id, "restart", Map.of());
  }

  /** Type and disk can't be changed here: refused before anything is sent. */
  @Override
  public ActionOutcome change(CloudId.Machine id, MachineChange change) {
    return change.type().isPresent() || change.size().isPresent()
        ? new ActionOutcome.Failed(CloudProblem.lacking(Ability.RESIZE))
        : actions.ask(id, "updateMachinePublic", CoreChange.fields(change));
  }

  @Override
  public Reading<Optional<MachineDetails>> details(CloudId.Machine id) {
    var url = connection.url("machines/getMachinePublic", Map.of("machineId", id.value()));
    return Absence.allowed(
        connection.reads().one(url, JsonNode.class, json -> Optional.of(details(json, id))));
  }

  private static MachineDetails details(JsonNode json, CloudId.Machine id) throws GarbledException {
    var machine =
        Translation.machineAskedFor(StrictJson.convert(json, Wire.Machine.class), id)
            .orElseThrow(() -> new GarbledException("the answer names no machine"));
    return StrictJson.convert(json, Details.class).of(machine);
  }

  @Override
  public Reading<Optional<Utilization>> utilization(CloudId.Machine id, YearMonth month) {
    var url =
        connection.url(
            "machines/getUtilization",
            Map.of("machineId", id.value(), "billingMonth", month.toString()));
    return Absence.allowed(
        connection.reads().one(url, Usage.class, wire -> Optional.of(wire.utilization(month))));
  }
}
