package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** How the Core API writes a machine; much is null until it has been provisioned. */
final class MachineJson {
  private MachineJson() {}

  /** As in a list and in the answer to a create. */
  static ObjectNode of(Machine machine, Instant now) {
    boolean known = machine.state(now) != MachineState.PROVISIONING;
    ObjectNode node = Json.object();
    node.put("id", machine.id());
    node.put("name", machine.settings().name());
    hardware(node, machine, known);
    settings(node, machine.settings());
    node.put("agentType", machine.template().agentType());
    node.put("dtCreated", Json.date(machine.stay().from()));
    node.put("state", machine.state(now).word());
    node.put("updatesPending", false);
    place(node, machine, now, known);
    return node;
  }

  /** As in a show: with the last ten events, newest first. */
  static ObjectNode withEvents(Machine machine, Instant now) {
    ObjectNode node = of(machine, now);
    ArrayNode events = node.putArray("events");
    machine.timeline().newest(now).forEach(event -> events.add(event(event, now)));
    return node;
  }

  private static void hardware(ObjectNode node, Machine machine, boolean known) {
    Optional<Catalogue.Type> type =
        Catalogue.any(machine.asked().word("machineType")).filter(_ -> known);
    double size = machine.asked().value("size").map(JsonNode::doubleValue).orElse(0.0);
    Optional<Long> total = Optional.of((long) (size * 1_073_741_824L)).filter(_ -> known);
    node.set("os", Json.text(Optional.of(machine.template().os()).filter(_ -> known)));
    node.set("ram", Json.text(type.map(Catalogue.Type::ramBytes)));
    node.put("cpus", type.map(Catalogue.Type::cpus).orElse(1));
    node.set("gpu", Json.text(type.map(Catalogue.Type::gpu)));
    node.set("storageTotal", Json.text(total.map(String::valueOf)));
    node.set("storageUsed", Json.text(Optional.of("110080").filter(_ -> known)));
    node.put("usageRate", usageRate(machine.asked()));
  }

  private static String usageRate(Asked asked) {
    return asked.word("machineType") + " " + asked.word("billingType");
  }

  private static void settings(ObjectNode node, Settings settings) {
    node.set("shutdownTimeoutInHours", settings.shutdownTimeoutInHours());
    node.set("shutdownTimeoutForces", settings.shutdownTimeoutForces());
    node.set("performAutoSnapshot", settings.performAutoSnapshot());
    node.set("autoSnapshotFrequency", settings.autoSnapshotFrequency());
    node.set("autoSnapshotSaveCount", settings.autoSnapshotSaveCount());
  }

  private static void place(ObjectNode node, Machine machine, Instant now, boolean known) {
    Asked asked = machine.asked();
    Timeline.Step step = machine.timeline().at(now);
    node.set("networkId", Json.text(asked.text("networkId").filter(_ -> known)));
    node.set("privateIpAddress", Json.text(step.privateIp()));
    node.set("publicIpAddress", Json.text(step.publicIp()));
    node.set("region", Json.text(asked.text("region").filter(_ -> known)));
    node.put("userId", machine.userId());
    node.set("teamId", Json.text(asked.text("teamId")));
    node.set("scriptId", Json.text(asked.text("scriptId")));
    node.set("dtLastRun", Json.date(lastRun(machine, now)));
    if (known) {
      node.put("dynamicPublicIp", machine.settings().address() == Settings.Address.DYNAMIC);
      node.put("machineType", asked.word("machineType"));
    } else {
      node.set("dynamicPublicIp", NullNode.instance);
    }
  }

  private static Optional<Instant> lastRun(Machine machine, Instant now) {
    return machine.timeline().steps().reversed().stream()
        .filter(step -> step.state() == MachineState.READY && !step.at().isAfter(now))
        .map(Timeline.Step::at)
        .findFirst();
  }

  private static ObjectNode event(MachineEvent event, Instant now) {
    ObjectNode node = Json.object();
    node.put("name", event.name());
    node.put("state", event.stateAt(now));
    node.put("errorMsg", event.hasEnded(now) ? event.errorMsg() : "");
    node.put("handle", event.handle());
    node.put("dtModified", Json.date(event.modified(now)));
    node.set("dtFinished", Json.date(event.ends().filter(_ -> event.hasEnded(now))));
    node.put("dtCreated", Json.date(event.created()));
    return node;
  }
}
