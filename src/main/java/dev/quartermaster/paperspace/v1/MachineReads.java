package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.paperspace.wire.Absence;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.GarbledException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads machines and what was done with them. */
final class MachineReads {
  private static final Map<String, String> NEWEST_FIRST =
      Map.of("orderBy", "dtCreated", "order", "desc");

  private final Connection connection;
  private final Paging paging;

  MachineReads(Connection connection, Paging paging) {
    this.connection = connection;
    this.paging = paging;
  }

  /** All that are there; a machine that two pages show counts once. */
  Reading<List<Machine>> all() {
    return paging
        .all("machines", NEWEST_FIRST, Page.Machines.class, MachineReads::ifThere)
        .map(
            found -> {
              var byId = new LinkedHashMap<CloudId.Machine, Machine>();
              found.forEach(each -> each.ifPresent(machine -> byId.put(machine.id(), machine)));
              return List.copyOf(byId.values());
            });
  }

  /** One with its events: two requests, as this API keeps events apart. */
  Reading<Optional<Machine>> one(CloudId.Machine id) {
    Reading<Optional<Machine>> alone =
        Absence.allowed(
            connection
                .reads()
                .one(
                    connection.url("machines/" + id.value()),
                    Wire.Machine.class,
                    wire -> askedFor(wire, id)));
    return switch (alone) {
      case Reading.Unreadable<Optional<Machine>> _ -> alone;
      case Reading.Read<Optional<Machine>>(var machine) ->
          machine.isEmpty() ? alone : withEvents(machine.get());
    };
  }

  Reading<Optional<Boolean>> available(Region region, MachineType type) {
    return connection
        .reads()
        .one(
            connection.url(
                "machine-availability",
                Map.of("region", region.wireName(), "machineType", type.wireName())),
            Wire.Availability.class,
            wire -> Optional.of(Translation.available(wire)));
  }

  private Reading<Optional<Machine>> withEvents(Machine machine) {
    return events(machine.id())
        .map(
            events ->
                Optional.of(
                    new Machine(
                        machine.id(),
                        machine.name(),
                        machine.state(),
                        machine.type(),
                        machine.region(),
                        machine.publicIp(),
                        machine.privateIp(),
                        machine.user(),
                        machine.created(),
                        events)));
  }

  /** The last ten, newest first. */
  private Reading<List<MachineEvent>> events(CloudId.Machine id) {
    var newest =
        Map.of("machineId", id.value(), "limit", "10", "orderBy", "dtCreated", "order", "desc");
    return connection
        .reads()
        .one(
            connection.url("machine-events", newest),
            Page.Events.class,
            page -> page.items().orElse(List.of()).stream().map(Translation::event).toList());
  }

  private static Optional<Machine> ifThere(Wire.Machine wire) throws GarbledException {
    Machine machine = Translation.machine(wire);
    return Values.isThere(wire.dtDeleted()) ? Optional.of(machine) : Optional.empty();
  }

  private static Optional<Machine> askedFor(Wire.Machine wire, CloudId.Machine asked)
      throws GarbledException {
    Optional<Machine> machine = ifThere(wire);
    if (!asked.value().equals(wire.id().orElse(""))) {
      throw new GarbledException("the answer is another machine's");
    }
    return machine;
  }
}
