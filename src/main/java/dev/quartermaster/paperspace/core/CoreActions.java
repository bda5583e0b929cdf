package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.paperspace.wire.Connection;
import java.util.Map;
import java.util.TreeMap;

/** Asks for a change to a machine; the answer's body, mostly none, is never read. */
record CoreActions(Connection connection) {
  /** Sends it. The API's own client repeats the id in the body, so we do. */
  ActionOutcome ask(CloudId.Machine id, String verb, Map<String, Object> parameters) {
    var body = new TreeMap<String, Object>(parameters);
    body.put("machineId", id.value());
    return connection
        .changes()
        .ask("POST", connection.url("machines/" + id.value() + "/" + verb), body);
  }
}
