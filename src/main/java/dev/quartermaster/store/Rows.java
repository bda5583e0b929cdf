package dev.quartermaster.store;

import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the rows of requests. */
final class Rows {
  private final Transactions transactions;
  private final Json json;

  Rows(Transactions transactions, Json json) {
    this.transactions = transactions;
    this.json = json;
  }

  /** The request that a query for a {@code body} by a {@code :value} finds, if any. */
  Optional<Request> one(String query, String value) {
    return transactions
        .reading(
            "read a request",
            handle -> handle.createQuery(query).bind("value", value).mapTo(String.class).findOne())
        .map(body -> json.read(body, Request.class));
  }

  /** The request that a chat delivery opened or changed. */
  Optional<RequestId> byDelivery(String delivery) {
    return transactions.reading(
        "read a delivery",
        handle ->
            handle
                .createQuery("select request_id from deliveries where delivery = :delivery")
                .bind("delivery", delivery)
                .map((row, _) -> new RequestId(row.getString("request_id")))
                .findOne());
  }

  /** All requests that have a machine which is not gone, oldest first. */
  List<Request> withMachines() {
    return transactions
        .reading(
            "read the requests with machines",
            handle ->
                handle
                    .createQuery(
                        "select body from requests where has_machine order by opened_at, id")
                    .mapTo(String.class)
                    .list())
        .stream()
        .map(body -> json.read(body, Request.class))
        .toList();
  }

  /**
   * All requests with a step to take (see {@link Outlook}), a line unsaid, or a card that is older
   * than the row, where the channel is to see it at all; oldest first.
   */
  List<RequestId> unfinished() {
    return transactions.reading(
        "read the unfinished requests",
        handle ->
            handle
                .createQuery(
                    """
                    select id from requests r
                    where needs_step
                      or (shows and shown_version < version)
                      or ballot_shown < ballot_edition
                      or exists (
                        select 1 from lines l where l.request_id = r.id and l.said_at is null)
                    order by opened_at, id
                    """)
                .map((row, _) -> new RequestId(row.getString("id")))
                .list());
  }

  /** The version of a request, 0 when there is none. */
  long version(RequestId id) {
    return transactions.reading("read a version", handle -> hold(handle, id, false));
  }

  /** The version of a request, 0 when there is none; held until the transaction ends. */
  long hold(Handle handle, RequestId id, boolean shared) {
    return handle
        .createQuery("select version from requests where id = :id" + (shared ? " for update" : ""))
        .bind("id", id.value())
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }
}
