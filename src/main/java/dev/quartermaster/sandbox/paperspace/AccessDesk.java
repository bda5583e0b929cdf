package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Gives people and other programs access to machines. */
final class AccessDesk {
  private final Estate estate;

  AccessDesk(Estate estate) {
    this.estate = estate;
  }

  /** The documentation shows a GET with a query, the clients send a POST with a body. */
  Reply set(Call call) {
    Asked asked = call.body().has("userId") ? call.body() : call.query();
    if (estate.machine(call.id(), call).isEmpty()) {
      return Reply.unknownMachine();
    }
    Optional<User> user =
        estate.account().users().stream()
            .filter(each -> each.id().equals(asked.word("userId")))
            .findFirst();
    boolean enabled =
        asked.value("enableAccess").map(node -> node.asString().equals("true")).orElse(true);
    user.ifPresent(found -> note(call.id(), found.id(), enabled));
    return user.map(
            found ->
                Reply.ok(
                    Json.object()
                        .put("machineId", call.id())
                        .put("userId", found.id())
                        .put("enableAccess", enabled)))
        .orElseGet(() -> Reply.error(400, 404, "User not found"));
  }

  private void note(String machineId, String userId, boolean enabled) {
    Access access = estate.account().shelves().access();
    if (enabled) {
      access.grant(machineId, userId);
    } else {
      var _ = access.revoke(machineId, userId);
    }
  }

  /** One delegation for each machine; the token is made up and opens nothing. */
  Reply delegate(Call call) {
    JsonNode ids = call.body().fields().path("machine").path("ids");
    if (!ids.isArray() || ids.isEmpty()) {
      return Reply.refused("Missing required parameter `machine`");
    }
    ArrayNode delegations = Json.array();
    for (JsonNode id : ids) {
      if (estate.machine(id.asString(), call).isEmpty()) {
        return Reply.unknownMachine();
      }
      delegations.add(delegation(call.now()));
    }
    return Reply.ok(delegations);
  }

  private JsonNode delegation(Instant now) {
    return Json.object()
        .put("delegation", estate.ids().handle())
        .put("isEnabled", true)
        .put("accessTokenId", estate.ids().number())
        .put("dtCreated", Json.date(now))
        .put("id", estate.ids().number());
  }
}
