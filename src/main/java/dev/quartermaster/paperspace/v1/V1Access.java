package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.Access;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.GarbledException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accessors: people who may use a machine of the key's user. */
record V1Access(Connection connection, Paging paging, V1Actions actions) implements Access {
  @Override
  public Reading<List<CloudUser>> of(CloudId.Machine machine) {
    return paging
        .all(route(machine), Map.of(), Page.Accessors.class, V1Access::accessor)
        .map(found -> found.stream().flatMap(Optional::stream).toList());
  }

  @Override
  public ActionOutcome grant(CloudId.Machine machine, CloudId.User user) {
    return actions.ask("POST", route(machine), Map.of("userId", user.value()));
  }

  @Override
  public ActionOutcome revoke(CloudId.Machine machine, CloudId.User user) {
    return actions.ask("DELETE", route(machine) + "/" + user.value(), Map.of());
  }

  private static Optional<CloudUser> accessor(Wire.Accessor wire) throws GarbledException {
    Wire.User user =
        wire.user().orElseThrow(() -> new GarbledException("somebody with access is nobody"));
    return Values.isThere(wire.dtDeleted())
        ? Optional.of(Translation.user(user))
        : Optional.empty();
  }

  private static String route(CloudId.Machine machine) {
    return "machines/" + machine.value() + "/accessors";
  }
}
