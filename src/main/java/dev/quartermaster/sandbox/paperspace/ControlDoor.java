package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The paths under {@code /_sim/}: arms faults, shows what happened, plays a second administrator.
 */
final class ControlDoor {
  private final Faults faults;
  private final Ledger ledger;

  ControlDoor(Faults faults, Ledger ledger) {
    this.faults = faults;
    this.ledger = ledger;
  }

  boolean isFor(WireRequest request) {
    List<String> path = request.segments();
    return !path.isEmpty() && path.getFirst().equals("_sim");
  }

  Delivery.Whole answer(WireRequest request) {
    if (request.origin().isPresent()) {
      // A web page of another site can reach a loopback port too.
      return Delivery.of(Reply.error(403, 403, "not from a web page"));
    }
    return Delivery.of(reply(request));
  }

  private Reply reply(WireRequest request) {
    String asked = request.method() + " " + String.join("/", request.segments());
    return switch (asked) {
      case "GET _sim/faults" -> Reply.ok(FaultsJson.list(faults.armed()));
      case "POST _sim/faults" -> arm(request);
      case "DELETE _sim/faults" -> {
        faults.clear();
        yield Reply.done();
      }
      case "GET _sim/state" -> Reply.ok(ledger.stateJson());
      case "GET _sim/requests" -> Reply.ok(tree(ledger.wire()));
      case "GET _sim/creates" -> Reply.ok(tree(ledger.creates()));
      default -> machine(request);
    };
  }

  private Reply arm(WireRequest request) {
    Optional<Fault> fault = request.fields().flatMap(FaultsJson::read);
    fault.ifPresent(faults::arm);
    return fault
        .map(armed -> Reply.ok(FaultsJson.of(armed)))
        .orElseGet(
            () ->
                Reply.refused(
                    "expected {name, op?, times?, seconds?, afterTheWork?}; GET /_sim/faults names"
                        + " the faults"));
  }

  private Reply machine(WireRequest request) {
    List<String> path = request.segments();
    boolean known =
        request.method().equals("POST") && path.size() == 4 && path.get(1).equals("machines");
    if (!known) {
      return Reply.error(404, 404, "Not Found");
    }
    boolean done =
        switch (path.get(3)) {
          case "vanish" -> ledger.vanish(path.get(2));
          case "state" ->
              request
                  .fields()
                  .flatMap(asked -> MachineState.named(asked.word("state")))
                  .filter(state -> ledger.force(path.get(2), state))
                  .isPresent();
          default -> false;
        };
    return done ? Reply.done() : Reply.error(404, 404, "no such machine, action or state");
  }

  private static JsonNode tree(List<?> views) {
    ObjectNode holder = Json.object();
    holder.set("entries", Json.MAPPER.valueToTree(views));
    return holder.path("entries");
  }
}
