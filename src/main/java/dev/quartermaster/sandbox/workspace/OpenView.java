package dev.quartermaster.sandbox.workspace;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form on somebody's screen: what the bot sent, what is filled in, and what is wrong with it. */
record OpenView(
    Place place, ObjectNode view, String hash, ObjectNode values, Map<String, String> errors) {

  /** Which form it is and what lies below it. */
  record Place(String id, String memberId, String rootId, Optional<String> previousId) {}

  String id() {
    return place.id();
  }

  ArrayNode blocks() {
    return (ArrayNode) view.path("blocks");
  }

  OpenView withValues(ObjectNode next) {
    return new OpenView(place, view, hash, next, Map.of());
  }

  OpenView withErrors(Map<String, String> next) {
    return new OpenView(place, view, hash, values, Map.copyOf(next));
  }
}
