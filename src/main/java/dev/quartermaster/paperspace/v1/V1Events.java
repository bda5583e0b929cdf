package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.Events;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.paperspace.wire.Absence;
import dev.quartermaster.paperspace.wire.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account's events, a page at a time until they are older than asked. */
final class V1Events implements Events {
  private final Connection connection;
  private final Paging paging;

  V1Events(Connection connection, Paging paging) {
    this.connection = connection;
    this.paging = paging;
  }

  @Override
  public Reading<List<MachineEvent>> since(Instant begin) {
    Map<String, String> newestFirst = Map.of("orderBy", "dtCreated", "order", "desc");
    return paging
        .until(
            "machine-events",
            newestFirst,
            Page.Events.class,
            Translation::event,
            event -> event.created().map(at -> at.isBefore(begin)).orElse(false))
        .map(
            events ->
                events.stream()
                    .filter(event -> event.created().map(at -> !at.isBefore(begin)).orElse(true))
                    .toList());
  }

  @Override
  public Reading<Optional<MachineEvent>> one(String id) {
    if (!Values.isEventId(id)) {
      return new Reading.Read<>(Optional.empty());
    }
    return Absence.allowed(
        connection
            .reads()
            .one(
                connection.url("machine-events/" + id),
                Wire.Event.class,
                wire -> Optional.of(Translation.event(wire))));
  }
}
