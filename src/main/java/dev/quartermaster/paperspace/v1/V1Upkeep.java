package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.MachineChange;
import dev.quartermaster.machine.MachineDetails;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Upkeep;
import dev.quartermaster.machine.Utilization;
import dev.quartermaster.paperspace.wire.Absence;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.GarbledException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What else the API v1 can do with a machine. */
final class V1Upkeep implements Upkeep {
  private static final long GIB = 1_073_741_824L;

  private final Connection connection;
  private final V1Actions actions;
  private final V1Usage usage;

  V1Upkeep(Connection connection, V1Usage usage) {
    this.connection = connection;
    this.actions = new V1Actions(connection);
    this.usage = usage;
  }

  @Override
  public ActionOutcome restart(CloudId.Machine id) {
    return actions.ask("PATCH", "machines/" + id.value() + "/restart", Map.of());
  }

  @Override
  public ActionOutcome change(CloudId.Machine id, MachineChange change) {
    return actions.ask("PUT", "machines/" + id.value(), ChangeJson.fields(change));
  }

  @Override
  public Reading<Optional<MachineDetails>> details(CloudId.Machine id) {
    return Absence.allowed(
        connection
            .reads()
            .one(
                connection.url("machines/" + id.value()),
                Wire.Machine.class,
                wire ->
                    Values.isThere(wire.dtDeleted())
                        ? Optional.of(details(wire))
                        : Optional.empty()));
  }

  @Override
  public Reading<Optional<Utilization>> utilization(CloudId.Machine id, YearMonth month) {
    return switch (details(id)) {
      case Reading.Unreadable<Optional<MachineDetails>>(var problem) ->
          new Reading.Unreadable<>(problem);
      case Reading.Read<Optional<MachineDetails>>(var details) ->
          details
              .map(found -> usage.of(found, month).map(Optional::of))
              .orElseGet(() -> new Reading.Read<>(Optional.empty()));
    };
  }

  private static MachineDetails details(Wire.Machine wire) throws GarbledException {
    boolean shutsDown = wire.autoShutdownEnabled().orElse(false);
    return new MachineDetails(
        Translation.machine(wire),
        wire.storageTotal()
            .filter(bytes -> bytes > 0)
            .map(bytes -> OptionalInt.of((int) (bytes / GIB)))
            .orElse(OptionalInt.empty()),
        wire.publicIpType().flatMap(Values::publicIp),
        wire.networkId().filter(CloudId::looksLikeOne).map(CloudId.Network::new),
        wire.usageRate(),
        wire.storageRate(),
        wire.autoShutdownTimeout()
            .filter(_ -> shutsDown)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()));
  }
}
