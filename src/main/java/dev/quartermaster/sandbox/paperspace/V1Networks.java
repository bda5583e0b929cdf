package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Private networks. */
record V1Networks(Estate estate) {
  private static final V1Body NEW =
      V1Body.of()
          .needing(V1Body.Kind.STRING, "name", "region")
          .taking(V1Body.Kind.BOOLEAN, "migrateMachines");
  private static final V1Body NAME = V1Body.of().needing(V1Body.Kind.STRING, "name");

  Reply list(Call call) {
    return V1Pages.BY_TIME.page(
        V1Machines.filtered(
            estate.account().networks().stream().map(V1Networks::json),
            call.query(),
            "name",
            "region"),
        call.query());
  }

  /** Null where there is none, and no error. */
  Reply show(Call call) {
    return found(call)
        .map(each -> Reply.ok(json(each)))
        .orElseGet(() -> Reply.ok(NullNode.instance));
  }

  Reply create(Call call) {
    Optional<Reply> refusal = NEW.refusal(call.body());
    Optional<String> region = V1Asked.region(call.body().word("region"));
    if (refusal.isPresent() || region.isEmpty()) {
      return refusal.orElseGet(() -> V1Error.BAD_REQUEST.reply("Invalid region"));
    }
    int third = 70 + estate.account().networks().size();
    var network =
        new Network(
            estate.ids().next("n"),
            call.body().word("name"),
            region.get(),
            call.now(),
            "10.67." + third + ".0",
            estate.options().teamId());
    estate.account().networks().add(network);
    return Reply.ok(json(network));
  }

  Reply rename(Call call) {
    return NAME.refusal(call.body())
        .orElseGet(
            () ->
                known(
                    call,
                    old -> {
                      var named =
                          new Network(
                              old.id(),
                              call.body().word("name"),
                              old.region(),
                              old.created(),
                              old.network(),
                              old.teamId());
                      estate
                          .account()
                          .networks()
                          .replaceAll(each -> each.id().equals(old.id()) ? named : each);
                      return Reply.ok(json(named));
                    }));
  }

  Reply delete(Call call) {
    return known(
        call,
        network -> {
          estate.account().networks().remove(network);
          return Reply.ok(Json.object().put("id", network.id()));
        });
  }

  private Optional<Network> found(Call call) {
    return estate.account().networks().stream()
        .filter(each -> each.id().equals(call.id()))
        .findFirst();
  }

  private Reply known(Call call, Function<Network, Reply> then) {
    return found(call).map(then).orElseGet(() -> V1Error.NOT_FOUND.reply("Network not found"));
  }

  private static ObjectNode json(Network network) {
    ObjectNode node = Json.object();
    node.put("id", network.id()).put("name", network.name()).put("region", network.region());
    node.put("network", network.network()).put("netmask", "255.255.255.0");
    return node.put("dtCreated", Json.date(network.created())).putNull("dtDeleted");
  }
}
