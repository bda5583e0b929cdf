package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Static addresses: they stay on the account, and cost, until they are released. */
record V1Addresses(Estate estate) {
  Reply list(Call call) {
    return V1Pages.BY_TIME.page(
        V1Machines.filtered(
            estate.addresses(call.now()).stream().map(V1Addresses::json), call.query(), "region"),
        call.query());
  }

  Reply release(Call call) {
    Optional<StaticAddress> address =
        estate.addresses(call.now()).stream()
            .filter(each -> each.ip().equals(call.id()))
            .findFirst();
    address.ifPresent(each -> estate.release(each, call.now()));
    return address
        .map(each -> Reply.ok(Json.object().put("ip", each.ip())))
        .orElseGet(() -> V1Error.NOT_FOUND.reply("Public IP not found"));
  }

  static ObjectNode json(StaticAddress address) {
    ObjectNode node = Json.object();
    node.put("ip", address.ip()).put("region", address.region());
    node.set("assignedMachineId", Json.text(address.assignedTo()));
    return node.put("dtCreated", Json.date(address.created()));
  }
}
