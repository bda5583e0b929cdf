package dev.quartermaster.sandbox.paperspace;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who has access to which machine, beside its owner. */
final class Access {
  private final Map<String, Set<String>> users = new TreeMap<>();

  void grant(String machineId, String userId) {
    users.computeIfAbsent(machineId, _ -> new LinkedHashSet<>()).add(userId);
  }

  /** True when he had it. */
  boolean revoke(String machineId, String userId) {
    return users.getOrDefault(machineId, new LinkedHashSet<>()).remove(userId);
  }

  Set<String> of(String machineId) {
    return Set.copyOf(users.getOrDefault(machineId, Set.of()));
  }
}
