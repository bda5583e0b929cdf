package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.AutoShutdown;
import dev.quartermaster.machine.AutoSnapshots;
import dev.quartermaster.machine.MachineChange;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON of an update: only what is to be different. */
final class ChangeJson {
  private ChangeJson() {}

  static Map<String, Object> fields(MachineChange change) {
    var fields = new LinkedHashMap<String, Object>();
    change.name().ifPresent(name -> fields.put("name", name));
    change.type().ifPresent(type -> fields.put("machineType", type.wireName()));
    change.size().ifPresent(size -> fields.put("diskSize", size.gigabytes()));
    change.publicIp().ifPresent(kind -> fields.put("publicIpType", CreateJson.word(kind)));
    change.shutdown().ifPresent(shutdown -> put(fields, shutdown));
    change.snapshots().ifPresent(snapshots -> put(fields, snapshots));
    return fields;
  }

  private static void put(Map<String, Object> fields, AutoShutdown shutdown) {
    fields.put("autoShutdownEnabled", shutdown.hours().isPresent());
    if (shutdown.hours().isPresent()) {
      fields.put("autoShutdownTimeout", shutdown.hours().getAsInt());
      fields.put("autoShutdownForce", shutdown.force());
    }
  }

  private static void put(Map<String, Object> fields, AutoSnapshots snapshots) {
    fields.put("autoSnapshotEnabled", snapshots.every().isPresent());
    if (snapshots.every().isPresent()) {
      fields.put("autoSnapshotFrequency", word(snapshots.every().get()));
      fields.put("autoSnapshotSaveCount", snapshots.kept());
    }
  }

  private static String word(AutoSnapshots.Frequency every) {
    return switch (every) {
      case HOUR -> "hourly";
      case DAY -> "daily";
      case WEEK -> "weekly";
      case MONTH -> "monthly";
    };
  }
}
