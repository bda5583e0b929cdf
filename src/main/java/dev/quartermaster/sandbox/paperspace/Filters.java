package dev.quartermaster.sandbox.paperspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The exact-match filters of a list: names that are no filter are ignored, null is the text null.
 *
 * @param fields the names that may be filtered by, each with the field of the answer it looks at
 */
record Filters(Map<String, String> fields) {
  static final Filters MACHINES =
      named(
              "name os ram cpus gpu storageTotal storageUsed usageRate shutdownTimeoutInHours"
                  + " performAutoSnapshot autoSnapshotFrequency autoSnapshotSaveCount agentType"
                  + " dtCreated state updatesPending networkId privateIpAddress publicIpAddress"
                  + " region userId teamId scriptId dtLastRun")
          .with("machineId", "id");
  static final Filters USERS = named("id email firstname lastname dtCreated teamId");
  static final Filters TEMPLATES = named("id name label os dtCreated teamId userId region");
  static final Filters NETWORKS = named("id name region dtCreated network netmask teamId");
  static final Filters SCRIPTS =
      named("id ownerType ownerId name description dtCreated isEnabled runOnce");

  Filters {
    fields = Map.copyOf(fields);
  }

  private static Filters named(String names) {
    var fields = new HashMap<String, String>();
    List.of(names.split(" ")).forEach(name -> fields.put(name, name));
    return new Filters(fields);
  }

  private Filters with(String name, String field) {
    var more = new HashMap<>(fields);
    more.put(name, field);
    return new Filters(more);
  }

  Stream<ObjectNode> kept(Stream<ObjectNode> all, Asked query) {
    return all.filter(node -> matches(node, query));
  }

  Reply list(Stream<ObjectNode> all, Asked query) {
    ArrayNode array = Json.array();
    kept(all, query).forEach(array::add);
    return Reply.ok(array);
  }

  private boolean matches(ObjectNode node, Asked query) {
    return fields.entrySet().stream()
        .allMatch(
            filter ->
                query
                    .text(filter.getKey())
                    .map(wanted -> wanted.equals(text(node.path(filter.getValue()))))
                    .orElse(true));
  }

  private static String text(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? "null" : value.asString();
  }
}
