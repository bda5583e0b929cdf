package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.NetworkShelf;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.paperspace.wire.Connection;
import java.util.Map;

/** Private networks of the API v1. */
record V1Networks(Connection connection, V1Actions actions) implements NetworkShelf {
  @Override
  public Reading<Network> create(String name, Region region) {
    return connection
        .changes()
        .read(
            "POST",
            connection.url("private-networks"),
            Map.of("name", name, "region", region.wireName()),
            Wire.Network.class,
            Translation::network);
  }

  @Override
  public ActionOutcome rename(CloudId.Network id, String name) {
    return actions.ask("PUT", "private-networks/" + id.value(), Map.of("name", name));
  }

  @Override
  public ActionOutcome delete(CloudId.Network id) {
    return actions.ask("DELETE", "private-networks/" + id.value(), Map.of());
  }
}
