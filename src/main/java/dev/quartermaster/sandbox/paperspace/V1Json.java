package dev.quartermaster.sandbox.paperspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the API v1 writes a machine and an event: bytes and rates are numbers, events stand apart.
 */
final class V1Json {
  private static final long GIB = 1_073_741_824L;
  private static final Map<String, String> FREQUENCIES =
      Map.of("hour", "hourly", "day", "daily", "week", "weekly", "month", "monthly");

  private V1Json() {}

  static ObjectNode machine(Machine machine, Instant now) {
    Asked asked = machine.asked();
    Optional<Catalogue.Type> type = Catalogue.any(asked.word("machineType"));
    ObjectNode node = Json.object();
    node.put("id", machine.id()).put("name", machine.settings().name());
    node.put("state", machine.state(now).word()).put("os", machine.template().os());
    node.put("machineType", asked.word("machineType"));
    node.put("agentType", machine.template().agentType());
    node.put("cpus", type.map(Catalogue.Type::cpus).orElse(1));
    node.put("ram", type.map(each -> (long) (each.ramGb() * GIB)).orElse(0L));
    node.put("storageTotal", (long) (gigabytes(machine) * GIB));
    node.put("storageUsed", machine.state(now) == MachineState.PROVISIONING ? 0L : 110_080L);
    accelerators(node, type);
    place(node, machine, now);
    settings(node, machine);
    node.put("usageRate", type.map(each -> new BigDecimal(each.hourlyRate())).orElse(null));
    node.put("storageRate", storageRate(gigabytes(machine)));
    node.put("dtCreated", Json.date(machine.stay().from()));
    node.put("dtModified", Json.date(machine.timeline().at(now).at()));
    node.set("dtDeleted", NullNode.instance);
    node.set("reservation", NullNode.instance);
    return node;
  }

  static ObjectNode event(MachineEvent event, Optional<String> machineId, Instant now) {
    ObjectNode node = Json.object();
    node.put("id", event.handle()).put("name", event.name());
    node.put("state", event.stateAt(now));
    node.set("machineId", Json.text(machineId));
    node.put("dtCreated", Json.date(event.created()));
    node.set(
        "dtStarted",
        Json.date(Optional.of(event.created()).filter(_ -> !event.stateAt(now).equals("new"))));
    node.set("dtFinished", Json.date(event.ends().filter(_ -> event.hasEnded(now))));
    boolean told = event.hasEnded(now) && !event.errorMsg().isEmpty();
    node.set("error", Json.text(Optional.of(event.errorMsg()).filter(_ -> told)));
    return node;
  }

  static double gigabytes(Machine machine) {
    return machine.asked().value("size").map(JsonNode::doubleValue).orElse(0.0);
  }

  private static void accelerators(ObjectNode node, Optional<Catalogue.Type> type) {
    Optional<Catalogue.Type> gpu = type.filter(each -> !each.gpu().equals("None"));
    if (gpu.isEmpty()) {
      node.set("accelerators", NullNode.instance);
      return;
    }
    node.putArray("accelerators")
        .addObject()
        .put("name", gpu.get().gpu())
        .putNull("memory")
        .put("count", gpu.get().gpus());
  }

  private static void place(ObjectNode node, Machine machine, Instant now) {
    Timeline.Step step = machine.timeline().at(now);
    node.put("region", machine.asked().word("region"));
    node.set("privateIp", Json.text(step.privateIp()));
    node.set("networkId", Json.text(machine.asked().text("networkId")));
    node.set("publicIp", Json.text(step.publicIp()));
    node.put(
        "publicIpType",
        switch (machine.settings().address()) {
          case NONE -> "none";
          case STATIC -> "static";
          case DYNAMIC -> "dynamic";
        });
  }

  private static void settings(ObjectNode node, Machine machine) {
    Settings settings = machine.settings();
    boolean shutsDown = settings.shutdownTimeoutInHours().isNumber();
    node.put("autoShutdownEnabled", shutsDown);
    node.set("autoShutdownTimeout", settings.shutdownTimeoutInHours());
    node.set("autoShutdownForce", shutsDown ? settings.shutdownTimeoutForces() : NullNode.instance);
    node.set("autoSnapshotEnabled", settings.performAutoSnapshot());
    node.set(
        "autoSnapshotFrequency",
        Json.text(
            Optional.ofNullable(FREQUENCIES.get(settings.autoSnapshotFrequency().asString("")))));
    node.set("autoSnapshotSaveCount", settings.autoSnapshotSaveCount());
    node.put("updatesPending", false);
    boolean restores = machine.asked().isTrue("markSnapshotAsRestorePoint");
    node.put("restorePointEnabled", restores);
    node.set("restorePointFrequency", Json.text(Optional.of("shutdown").filter(_ -> restores)));
    node.set("restorePointSnapshotId", NullNode.instance);
  }

  /** By the hour; the steps are sold up to 2 TB, larger disks cost in proportion. */
  private static BigDecimal storageRate(double gigabytes) {
    var steps =
        new TreeMap<>(Map.of(50, ".0074", 100, ".0104", 250, ".0149", 500, ".0372", 1000, ".0818"));
    return Optional.ofNullable(steps.ceilingEntry((int) Math.ceil(gigabytes)))
        .map(entry -> new BigDecimal(entry.getValue()))
        .orElse(new BigDecimal("0.1786"));
  }
}
