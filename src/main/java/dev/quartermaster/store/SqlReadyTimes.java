package dev.quartermaster.store;

import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.ReadyTimes;
import dev.quartermaster.request.Request;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How long machines took until they ran, in SQL; one row for each request. */
final class SqlReadyTimes implements ReadyTimes {
  private final Transactions transactions;

  SqlReadyTimes(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Writes down how long a machine took that runs since an event, inside its transaction. */
  static void note(Handle handle, Request row, Event event, long now) {
    if (!(event instanceof Event.BecameReady ready) || ready.took().isEmpty()) {
      return;
    }
    MachineSpec spec = row.quoted().spec();
    handle
        .createUpdate(
            """
            insert into ready_times (request_id, machine_type, region, millis, at)
            values (:id, :type, :region, :millis, :at)
            on conflict do nothing
            """)
        .bind("id", row.id().value())
        .bind("type", spec.type().name())
        .bind("region", spec.region().name())
        .bind("millis", ready.took().get().toMillis())
        .bind("at", now)
        .execute();
  }

  @Override
  public List<Duration> newest(MachineType type, Region region, int most) {
    return transactions.reading(
        "read how long machines took",
        handle ->
            handle
                .createQuery(
                    """
                    select millis from ready_times where machine_type = :type and region = :region
                    order by at desc limit :most
                    """)
                .bind("type", type.name())
                .bind("region", region.name())
                .bind("most", most)
                .map((row, _) -> Duration.ofMillis(row.getLong("millis")))
                .list());
  }
}
