package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Shows machines, and does to them what the Core API does, in v1's words. */
final class V1Machines {
  private final Estate estate;
  private final PowerDesk power;

  V1Machines(Estate estate) {
    this.estate = estate;
    this.power = new PowerDesk(estate);
  }

  Reply list(Call call) {
    Stream<ObjectNode> all =
        estate.account().machines().stream()
            .filter(machine -> machine.isListed(call.now()) && call.key().sees(machine))
            .map(machine -> V1Json.machine(machine, call.now()));
    return V1Pages.MACHINES.page(
        filtered(all, call.query(), "name", "region", "agentType", "machineType"), call.query());
  }

  Reply show(Call call) {
    return estate
        .machine(call.id(), call)
        .map(machine -> Reply.ok(V1Json.machine(machine, call.now())))
        .orElseGet(V1Machines::unknown);
  }

  Reply start(Call call) {
    return after(call, power::start);
  }

  Reply stop(Call call) {
    return after(call, power::stop);
  }

  Reply restart(Call call) {
    return after(call, power::restart);
  }

  Reply delete(Call call) {
    return after(call, power::destroy);
  }

  Reply availability(Call call) {
    Optional<String> region = V1Asked.region(call.query().word("region"));
    String type = call.query().word("machineType").replace("GPU ", "GPU+");
    if (region.isEmpty() || Catalogue.any(type).isEmpty()) {
      return V1Error.BAD_REQUEST.reply("Invalid region or machine type");
    }
    boolean there =
        !call.strike().has(FaultKind.SOLD_OUT) && estate.hasRoom(region.get(), type, call.now());
    return Reply.ok(Json.object().put("available", there));
  }

  /** Asks the desk of the Core API, and says in v1's words what came of it. */
  Reply after(Call call, Function<Call, Reply> work) {
    return switch (work.apply(call)) {
      case Reply.Bare _ ->
          estate
              .machine(call.id(), call)
              .map(machine -> changed(machine, call.now()))
              .orElseGet(V1Machines::unknown);
      case Reply.Document(int _, var json) -> {
        String message = json.path("error").path("message").asString("");
        yield message.startsWith("Not found")
            ? unknown()
            : message.startsWith("This machine is")
                ? V1Error.CONFLICT.reply(message)
                : V1Error.BAD_REQUEST.reply(message);
      }
    };
  }

  /** The machine, and the newest of what was done with it. */
  static Reply changed(Machine machine, Instant now) {
    ObjectNode node = Json.object();
    node.set("data", V1Json.machine(machine, now));
    machine.timeline().newest(now).stream()
        .findFirst()
        .ifPresent(event -> node.set("event", V1Json.event(event, Optional.of(machine.id()), now)));
    return Reply.ok(node);
  }

  static Reply unknown() {
    return V1Error.NOT_FOUND.reply("Machine not found");
  }

  /** Those whose fields are as the query wants them. */
  static Stream<ObjectNode> filtered(Stream<ObjectNode> all, Asked query, String... names) {
    return all.filter(
        node ->
            Stream.of(names)
                .allMatch(
                    name ->
                        query
                            .text(name)
                            .map(wanted -> wanted.equals(node.path(name).asString("")))
                            .orElse(true)));
  }
}
