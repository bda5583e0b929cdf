package dev.quartermaster.store;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Line;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Shown;
import java.util.List;
import java.util.Optional;

/** Requests in SQL. */
final class SqlRequests implements RequestStore {
  private final Transactions transactions;
  private final Rows rows;
  private final Commits commits;
  private final Outbox outbox;
  private final SqlWakeups wakeups;

  SqlRequests(
      Transactions transactions, Rows rows, Commits commits, Outbox outbox, SqlWakeups wakeups) {
    this.transactions = transactions;
    this.rows = rows;
    this.commits = commits;
    this.outbox = outbox;
    this.wakeups = wakeups;
  }

  @Override
  public Optional<Request> find(RequestId id) {
    return rows.one("select body from requests where id = :value", id.value());
  }

  @Override
  public Optional<RequestId> byDelivery(String delivery) {
    return rows.byDelivery(delivery);
  }

  @Override
  public Optional<Request> byMachine(CloudId.Machine id) {
    return rows.one(
        """
        select body from requests where machine_id = :value
        order by has_machine desc, opened_at desc limit 1
        """,
        id.value());
  }

  @Override
  public Optional<Request> byMarker(Marker marker) {
    return rows.one(
        """
        select r.body from requests r join attempts a on a.request_id = r.id
        where a.marker = :value
        """,
        marker.value());
  }

  @Override
  public List<Request> withMachines() {
    return rows.withMachines();
  }

  @Override
  public List<RequestId> unfinished() {
    return rows.unfinished();
  }

  @Override
  public Commit commit(Change change) {
    if (change.after().version() != change.seen() + 1) {
      throw new IllegalArgumentException(
          "version: "
              + change.after().version()
              + " (expected: one more than the seen "
              + change.seen()
              + ")");
    }
    Commits.Texts texts = commits.texts(change);
    Commit commit =
        transactions.within(
            "commit a change",
            handle -> commits.write(handle, change, texts),
            written -> written == Commit.DONE);
    if (commit == Commit.DONE) {
      wakeups.committed(change.after().id(), change.after().version());
    }
    return commit;
  }

  @Override
  public Shown shown(RequestId id) {
    return rows.shown(id);
  }

  @Override
  public void remember(RequestId id, MessageRef root, long version) {
    rows.remember(id, root, version);
  }

  @Override
  public List<Line> unsaid(RequestId id) {
    return outbox.unsaid(id);
  }

  @Override
  public void said(Line line) {
    outbox.said(line);
  }

  @Override
  public HouseLines house() {
    return outbox;
  }
}
