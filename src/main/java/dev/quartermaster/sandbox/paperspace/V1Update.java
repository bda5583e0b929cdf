package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Changes machines: what the Core API changes too, and type and disk. */
final class V1Update {
  private static final V1Body BODY =
      V1Body.of()
          .taking(V1Body.Kind.STRING, "name", "machineType", "publicIpType")
          .taking(V1Body.Kind.STRING, "autoSnapshotFrequency", "restorePointFrequency")
          .taking(V1Body.Kind.STRING, "restorePointSnapshotId")
          .taking(V1Body.Kind.STRING_OR_NULL, "networkId")
          .taking(V1Body.Kind.NUMBER, "diskSize", "autoSnapshotSaveCount", "autoShutdownTimeout")
          .taking(V1Body.Kind.BOOLEAN, "autoSnapshotEnabled", "autoShutdownEnabled")
          .taking(V1Body.Kind.BOOLEAN, "autoShutdownForce", "restorePointEnabled");

  private final Estate estate;
  private final PowerDesk power;
  private final V1Machines machines;

  V1Update(Estate estate, V1Machines machines) {
    this.estate = estate;
    this.power = new PowerDesk(estate);
    this.machines = machines;
  }

  Reply update(Call call) {
    Optional<Machine> machine = estate.machine(call.id(), call);
    if (machine.isEmpty()) {
      return V1Machines.unknown();
    }
    return BODY.refusal(call.body())
        .or(() -> refused(machine.get(), call))
        .orElseGet(
            () -> {
              resize(machine.get(), call);
              return machines.after(call.with(V1Asked.update(call.body())), power::update);
            });
  }

  private static Optional<Reply> refused(Machine machine, Call call) {
    Asked asked = call.body();
    double size = asked.value("diskSize").map(JsonNode::doubleValue).orElse(Double.MAX_VALUE);
    if (size < V1Json.gigabytes(machine)) {
      return Optional.of(V1Error.BAD_REQUEST.reply("Disk size can't be decreased"));
    }
    Optional<String> type = asked.text("machineType");
    if (type.isPresent() && !sameGroup(type.get(), machine)) {
      return Optional.of(
          V1Error.BAD_REQUEST.reply("Machine type is not available for this machine"));
    }
    MachineState state = machine.state(call.now());
    boolean still = state == MachineState.OFF || state == MachineState.READY;
    return (type.isPresent() || asked.has("diskSize")) && !still
        ? Optional.of(V1Error.CONFLICT.reply("This machine is currently " + state.word() + "."))
        : Optional.empty();
  }

  private static boolean sameGroup(String type, Machine machine) {
    Optional<Catalogue.Group> own =
        Catalogue.any(machine.asked().word("machineType")).map(Catalogue.Type::group);
    return Catalogue.any(type).map(Catalogue.Type::group).equals(own)
        && V1Templates.fits(machine.template(), type);
  }

  private void resize(Machine machine, Call call) {
    Optional<JsonNode> type = call.body().value("machineType");
    Optional<JsonNode> size = call.body().value("diskSize");
    if (type.isEmpty() && size.isEmpty()) {
      return;
    }
    Machine typed = type.map(node -> machine.with("machineType", node)).orElse(machine);
    Machine sized = size.map(node -> typed.with("size", node)).orElse(typed);
    Timeline course =
        estate.course().upgraded(machine.timeline(), call.now(), estate.ids().handle());
    estate.account().put(sized.with(course));
  }
}
