package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A private network of one region. */
record Network(
    String id, String name, String region, Instant created, String network, String teamId) {

  ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("id", id);
    node.put("name", name);
    node.put("region", region);
    node.put("dtCreated", Json.date(created));
    node.put("network", network);
    node.put("netmask", "255.255.255.0");
    node.put("teamId", teamId);
    return node;
  }
}
