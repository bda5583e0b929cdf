package dev.quartermaster.sandbox.paperspace;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the service says to a request. */
sealed interface Reply {
  /** The HTTP status. */
  int status();

  /** A JSON document. */
  record Document(int status, JsonNode json) implements Reply {}

  /** A status with a truly empty body. */
  record Bare(int status) implements Reply {}

  static Reply ok(JsonNode json) {
    return new Document(200, json);
  }

  static Reply done() {
    return new Bare(204);
  }

  /** The nested error; the status inside can differ from the one outside. */
  static Reply error(int status, int inside, String message) {
    ObjectNode error = Json.object();
    error.put("name", "Error").put("status", inside).put("message", message);
    ObjectNode body = Json.object();
    body.set("error", error);
    return new Document(status, body);
  }

  static Reply refused(String message) {
    return error(400, 400, message);
  }

  /** The flat error of a bad key, which is no 401 (gradient-cli's recorded answers). */
  static Reply badKey() {
    ObjectNode body = Json.object();
    return new Document(400, body.put("status", 400).put("message", "Invalid API token"));
  }

  /** To show and utilization (gradient-cli's recorded answers). */
  static Reply machineNotFound() {
    return error(404, 404, "Machine not found");
  }

  /** To start, stop, restart and destroy: 400 outside, 404 inside (gradient-cli's tests). */
  static Reply unknownMachine() {
    return error(400, 404, "Not found. Please contact support@paperspace.com for help.");
  }
}
