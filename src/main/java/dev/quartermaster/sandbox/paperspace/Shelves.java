package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What the team keeps beside machines and scripts, as v1 changes it; under the account's lock. */
final class Shelves {
  private final Map<String, Kept> snapshots = new LinkedHashMap<>();
  private final Map<String, StaticAddress> addresses = new LinkedHashMap<>();
  private final Access access = new Access();
  private final List<ObjectNode> events = new ArrayList<>();

  /** A snapshot. */
  record Kept(String id, String name, String machineId, Instant created) {
    ObjectNode json() {
      return Json.object()
          .put("id", id)
          .put("name", name)
          .put("machineId", machineId)
          .put("isAutoSnapshot", false)
          .put("dtCreated", Json.date(created));
    }
  }

  /** Who has access to which machine. */
  Access access() {
    return access;
  }

  void put(Kept snapshot) {
    snapshots.put(snapshot.id(), snapshot);
  }

  List<Kept> snapshots() {
    return List.copyOf(snapshots.values());
  }

  void removeSnapshot(String id) {
    snapshots.remove(id);
  }

  /** An address that no machine was made with. */
  void put(StaticAddress address) {
    addresses.put(address.ip(), address);
  }

  List<StaticAddress> addresses() {
    return List.copyOf(addresses.values());
  }

  void removeAddress(String ip) {
    addresses.remove(ip);
  }

  /** Events that are no machine's course: snapshots and templates. */
  List<ObjectNode> events() {
    return events;
  }
}
