package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.Ipv4;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a machine away, and then its static address: the API keeps and bills the address unless it
 * is released on its own, and no longer names it once the machine is gone.
 */
record Destroying(Connection connection, V1Actions actions) {
  ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
    return releasePublicIp
        ? switch (address(id)) {
          case Reading.Unreadable<Optional<String>>(var problem) ->
              new ActionOutcome.Failed(problem);
          case Reading.Read<Optional<String>>(var address) -> destroy(id, address);
        }
        : delete(id);
  }

  private ActionOutcome destroy(CloudId.Machine id, Optional<String> address) {
    ActionOutcome outcome = delete(id);
    return switch (outcome) {
      case ActionOutcome.Failed _ -> outcome;
      case ActionOutcome.Taken _ -> address.map(this::release).orElse(outcome);
    };
  }

  private ActionOutcome delete(CloudId.Machine id) {
    return actions.ask("DELETE", "machines/" + id.value(), Map.of());
  }

  private ActionOutcome release(String address) {
    ActionOutcome outcome =
        connection.changes().ask("DELETE", connection.url("public-ips/" + address), Map.of());
    return switch (outcome) {
      case ActionOutcome.Taken _ -> outcome;
      case ActionOutcome.Failed(var problem) when problem.kind() == Kind.NOT_FOUND ->
          new ActionOutcome.Taken();
      case ActionOutcome.Failed(var problem) ->
          new ActionOutcome.Failed(
              CloudProblem.of(
                  Kind.REFUSED,
                  "the machine is being destroyed, but its static address "
                      + address
                      + " was not released and goes on costing: "
                      + problem.words()));
    };
  }

  /** The machine's static address, if it has one. */
  private Reading<Optional<String>> address(CloudId.Machine id) {
    return connection
        .reads()
        .one(
            connection.url("machines/" + id.value()),
            Wire.Machine.class,
            wire ->
                wire.publicIp()
                    .filter(Ipv4::isPublic)
                    .filter(_ -> wire.publicIpType().filter("static"::equals).isPresent()));
  }
}
