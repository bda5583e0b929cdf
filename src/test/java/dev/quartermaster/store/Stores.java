package dev.quartermaster.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Stores for tests. */
final class Stores {
  private Stores() {}

  /** An open store on a file. */
  static Store file(Path path) {
    return opened(new Location.File(path), 1);
  }

  /** An open store somewhere, whose own waiting runs at a speed. */
  static Store opened(Location location, double speed) {
    var options = new StoreOptions(location, InstantSource.system(), speed, Duration.ofSeconds(20));
    return switch (Store.open(options)) {
      case Opening.Opened(Store store) -> store;
      case Opening.InUse(String words) -> throw new AssertionError(words);
      case Opening.Unusable(String words) -> throw new AssertionError(words);
    };
  }

  /** Takes out everything that a store holds. */
  static void empty(Store store) {
    sql(
        store,
        "delete from attempts",
        "delete from ready_times",
        "delete from requests",
        "delete from deliveries",
        "delete from events",
        "delete from lines",
        "delete from scheduled_tasks",
        "update head set seq = 0, line = 0, hash = '" + Chain.ORIGIN + "'");
  }

  /** Does something to a store behind its back, in one transaction. */
  static void sql(Store store, String... statements) {
    store
        .parts()
        .transactions()
        .within(
            "tamper",
            handle -> {
              for (String statement : statements) {
                handle.execute(statement);
              }
              return statements.length;
            });
  }

  /** Sets something of the one connection that writes to a SQLite file, outside a transaction. */
  static void pragma(Store store, String setting) {
    Jdbi.create(store.parts().database().pool())
        .useHandle(handle -> handle.execute("pragma " + setting));
  }

  /** When a task is due; empty when it is not scheduled. */
  static Optional<Instant> due(Store store, String task, String instance) {
    return store
        .parts()
        .transactions()
        .reading(
            "look at a wake-up",
            handle ->
                handle
                    .createQuery(
                        """
                        select execution_time from scheduled_tasks
                        where task_name = :task and task_instance = :instance
                        """)
                    .bind("task", task)
                    .bind("instance", instance)
                    .map((row, _) -> row.getTimestamp("execution_time").toInstant())
                    .findOne());
  }
}
