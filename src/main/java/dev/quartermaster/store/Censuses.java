package dev.quartermaster.store;

import dev.quartermaster.request.Census;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Counts what there is, by indexes alone: no row's body is read. */
final class Censuses {
  private Censuses() {}

  static Census taken(Handle handle) {
    Map<String, Long> stages = new HashMap<>();
    handle
        .createQuery("select stage, count(*) many from requests group by stage")
        .map((row, _) -> Map.entry(row.getString("stage"), row.getLong("many")))
        .forEach(entry -> stages.put(entry.getKey(), entry.getValue()));
    return new Census(
        stages,
        number(handle, "select count(*) from requests where surplus > 0"),
        number(handle, "select seq from head where id = 1"),
        untold(handle),
        number(handle, "select count(*) from lines where said_at is null"),
        time(handle, "select min(put_at) from lines where said_at is null and put_at > 0"),
        number(handle, "select count(*) from brake") > 0);
  }

  /** A line that its thread still lacks, or a card that is behind its row. */
  private static Optional<Instant> untold(Handle handle) {
    Optional<Instant> line =
        time(
            handle,
            """
            select min(put_at) from lines
            where said_at is null and request_id is not null and put_at > 0
            """);
    Optional<Instant> card =
        time(
            handle,
            """
            select min(e.at) from requests r
            join events e on e.request_id = r.id and e.version = r.version
            where r.shows and r.shown_version < r.version
            """);
    return line.isPresent() && card.isPresent()
        ? Optional.of(line.get().isBefore(card.get()) ? line.get() : card.get())
        : line.or(() -> card);
  }

  private static long number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }

  private static Optional<Instant> time(Handle handle, String query) {
    return handle.createQuery(query).map((row, _) -> time(row)).one();
  }

  private static Optional<Instant> time(ResultSet row) throws SQLException {
    long at = row.getLong(1);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
  }
}
