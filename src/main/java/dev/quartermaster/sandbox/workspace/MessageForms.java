package dev.quartermaster.sandbox.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each person has filled in on messages that have fields. */
final class MessageForms {
  private static final int MAX_KEPT = 2_000;

  private final Map<Key, ObjectNode> values = new LinkedHashMap<>();

  private record Key(String memberId, String ts) {}

  /** What stands in the fields of these blocks for this person. */
  synchronized ObjectNode of(String memberId, String ts, JsonNode blocks) {
    var view = Json.object().set("blocks", blocks);
    return FormValues.carriedOver(view, values.getOrDefault(new Key(memberId, ts), Json.object()));
  }

  synchronized void put(String memberId, String ts, ObjectNode entered) {
    values.put(new Key(memberId, ts), entered);
    if (values.size() > MAX_KEPT) {
      values.remove(values.keySet().iterator().next());
    }
  }
}
