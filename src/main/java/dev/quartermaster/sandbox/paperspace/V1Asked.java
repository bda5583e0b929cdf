package dev.quartermaster.sandbox.paperspace;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A create's or an update's fields under the names that the account keeps them by. */
final class V1Asked {
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("name", "machineName"),
          Map.entry("machineType", "machineType"),
          Map.entry("templateId", "templateId"),
          Map.entry("diskSize", "size"),
          Map.entry("networkId", "networkId"),
          Map.entry("startupScriptId", "scriptId"),
          Map.entry("startOnCreate", "startOnCreate"),
          Map.entry("takeInitialSnapshot", "takeInitialSnapshot"),
          Map.entry("restorePointEnabled", "markSnapshotAsRestorePoint"),
          Map.entry("restorePointFrequency", "restorePointFrequency"),
          Map.entry("autoSnapshotEnabled", "performAutoSnapshot"),
          Map.entry("autoSnapshotSaveCount", "autoSnapshotSaveCount"),
          Map.entry("autoShutdownForce", "shutdownTimeoutForces"));
  private static final Map<String, String> FREQUENCIES =
      Map.of("hourly", "hour", "daily", "day", "weekly", "week", "monthly", "month");

  private V1Asked() {}

  /** A create: it shuts down by itself only where that was asked for. */
  static Asked create(Asked asked) {
    Asked kept = update(asked);
    kept.fields().put("billingType", "hourly");
    region(asked.word("region")).ifPresent(name -> kept.fields().put("region", name));
    if (!asked.isTrue("autoShutdownEnabled")) {
      kept.fields().set("shutdownTimeoutInHours", NullNode.instance);
    }
    return kept;
  }

  /** An update: only what was said. */
  static Asked update(Asked asked) {
    ObjectNode kept = Json.object();
    SAME.forEach((from, to) -> asked.value(from).ifPresent(node -> kept.set(to, node)));
    asked
        .text("autoSnapshotFrequency")
        .map(FREQUENCIES::get)
        .ifPresent(word -> kept.put("autoSnapshotFrequency", word));
    shutdown(asked).ifPresent(node -> kept.set("shutdownTimeoutInHours", node));
    switch (asked.word("publicIpType")) {
      case "static" -> kept.put("assignPublicIp", true);
      case "dynamic" -> kept.put("dynamicPublicIp", true);
      default -> {}
    }
    return new Asked(kept);
  }

  /** The full name for ny2, NY2 or the full name. */
  static Optional<String> region(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Catalogue.REGIONS.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted) || code(name).equals(wanted))
        .findFirst();
  }

  private static String code(String region) {
    return region.substring(region.indexOf('(') + 1, region.indexOf(')')).toLowerCase(Locale.ROOT);
  }

  private static Optional<JsonNode> shutdown(Asked asked) {
    boolean off =
        asked.value("autoShutdownEnabled").isPresent() && !asked.isTrue("autoShutdownEnabled");
    return off ? Optional.of(NullNode.instance) : asked.value("autoShutdownTimeout");
  }
}
