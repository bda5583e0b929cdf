package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A person of the account; the simulator keeps no password. */
record User(
    String id, String email, String firstName, String lastName, Instant created, String teamId) {

  /** The names are all lower case here, other than in a create (Core API, users list). */
  ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("id", id);
    node.put("email", email);
    node.put("firstname", firstName);
    node.put("lastname", lastName);
    node.put("dtCreated", Json.date(created));
    node.put("teamId", teamId);
    return node;
  }
}
