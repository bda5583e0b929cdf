package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists of what else the account holds: networks and scripts. */
record V1Shelves(Estate estate) {
  Reply networks(Call call) {
    return V1Pages.BY_TIME.page(
        V1Machines.filtered(
            estate.account().networks().stream().map(V1Shelves::json),
            call.query(),
            "name",
            "region"),
        call.query());
  }

  Reply scripts(Call call) {
    List<ObjectNode> all =
        estate.account().scripts().stream().map(script -> json(script, call)).toList();
    return V1Pages.BY_TIME.page(all.stream(), call.query());
  }

  static ObjectNode json(Network network) {
    ObjectNode node = Json.object();
    node.put("id", network.id()).put("name", network.name()).put("region", network.region());
    node.put("network", network.network()).put("netmask", "255.255.255.0");
    return node.put("dtCreated", Json.date(network.created())).putNull("dtDeleted");
  }

  /** Never its text. */
  ObjectNode json(Script script, Call call) {
    ObjectNode node = Json.object();
    node.put("id", script.id()).put("name", script.name());
    node.set("description", Json.text(script.description()));
    node.put("isEnabled", script.isEnabled()).put("isRunOnce", script.runOnce());
    ArrayNode machines = node.putArray("assignedMachineIds");
    estate.account().machines().stream()
        .filter(machine -> machine.exists(call.now()))
        .filter(machine -> machine.asked().word("scriptId").equals(script.id()))
        .forEach(machine -> machines.add(machine.id()));
    return node.put("dtCreated", Json.date(script.created())).putNull("dtDeleted");
  }
}
