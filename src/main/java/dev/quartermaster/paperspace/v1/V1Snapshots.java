package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.machine.Snapshots;
import dev.quartermaster.paperspace.wire.GarbledException;
import java.util.List;
import java.util.Map;

/** Snapshots of the API v1. */
record V1Snapshots(Paging paging, V1Actions actions) implements Snapshots {
  @Override
  public Reading<List<Snapshot>> of(CloudId.Machine machine) {
    return read(Map.of("machineId", machine.value()));
  }

  @Override
  public Reading<List<Snapshot>> all() {
    return read(Map.of());
  }

  private Reading<List<Snapshot>> read(Map<String, String> filter) {
    return paging.all("snapshots", filter, Page.Snapshots.class, V1Snapshots::snapshot);
  }

  @Override
  public ActionOutcome take(CloudId.Machine machine, String name) {
    return actions.ask("POST", "snapshots", Map.of("name", name, "machineId", machine.value()));
  }

  @Override
  public ActionOutcome restore(CloudId.Snapshot id, boolean keepFirst) {
    return actions.ask(
        "POST",
        "snapshots/" + id.value() + "/restore",
        Map.of("createSnapshotBeforeRestore", keepFirst));
  }

  @Override
  public ActionOutcome delete(CloudId.Snapshot id) {
    return actions.ask("DELETE", "snapshots/" + id.value(), Map.of());
  }

  private static Snapshot snapshot(Wire.Snapshot wire) throws GarbledException {
    return new Snapshot(
        new CloudId.Snapshot(Values.id(wire.id())),
        wire.name().orElse(""),
        new CloudId.Machine(Values.id(wire.machineId())),
        wire.automatic().orElse(false));
  }
}
