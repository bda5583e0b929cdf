package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.AutoShutdown;
import dev.quartermaster.machine.AutoSnapshots;
import dev.quartermaster.machine.MachineChange;
import dev.quartermaster.machine.PublicIp;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.NullNode;

/** The JSON of an update: only what is to be different. */
final class CoreChange {
  private CoreChange() {}

  static Map<String, Object> fields(MachineChange change) {
    var fields = new LinkedHashMap<String, Object>();
    change.name().ifPresent(name -> fields.put("machineName", name));
    change.publicIp().ifPresent(kind -> put(fields, kind));
    change.shutdown().ifPresent(shutdown -> put(fields, shutdown));
    change.snapshots().ifPresent(snapshots -> put(fields, snapshots));
    return fields;
  }

  private static void put(Map<String, Object> fields, PublicIp kind) {
    switch (kind) {
      case NONE -> fields.put("dynamicPublicIp", false);
      case STATIC -> fields.put("assignPublicIp", true);
      case DYNAMIC -> fields.put("dynamicPublicIp", true);
    }
  }

  /** Null means never. */
  private static void put(Map<String, Object> fields, AutoShutdown shutdown) {
    Object hours = shutdown.hours().isPresent() ? shutdown.hours().getAsInt() : NullNode.instance;
    fields.put("shutdownTimeoutInHours", hours);
    fields.put("shutdownTimeoutForces", shutdown.force());
  }

  private static void put(Map<String, Object> fields, AutoSnapshots snapshots) {
    fields.put("performAutoSnapshot", snapshots.every().isPresent());
    if (snapshots.every().isPresent()) {
      String word = snapshots.every().get().name().toLowerCase(Locale.ROOT);
      fields.put("autoSnapshotFrequency", word);
      fields.put("autoSnapshotSaveCount", snapshots.kept());
    }
  }
}
