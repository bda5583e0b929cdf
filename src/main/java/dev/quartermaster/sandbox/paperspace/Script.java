package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A startup script. */
record Script(
    String id,
    String ownerId,
    String name,
    Optional<String> description,
    Instant created,
    boolean isEnabled,
    boolean runOnce,
    String text) {

  /** The limit of the service for a script's text, in bytes of UTF-8. */
  static final int MAX_BYTES = 16 * 1024;

  /** True unless the text is plainly in the other family's language. */
  boolean runsOn(Template.Family family) {
    boolean bash = text.startsWith("#!");
    boolean powerShell =
        !bash && text.matches("(?s).*(\\bWrite-|\\bSet-|\\bAdd-|\\$env:|#Requires).*");
    return family == Template.Family.WINDOWS ? !bash : !powerShell;
  }

  ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("id", id);
    node.put("ownerType", "user");
    node.put("ownerId", ownerId);
    node.put("name", name);
    node.set("description", Json.text(description));
    node.put("dtCreated", Json.date(created));
    node.put("isEnabled", isEnabled);
    node.put("runOnce", runOnce);
    return node;
  }
}
