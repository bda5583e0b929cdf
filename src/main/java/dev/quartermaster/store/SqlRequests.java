package dev.quartermaster.store;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.request.Brake;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Line;
import dev.quartermaster.request.Observer;
import dev.quartermaster.request.ReadyTimes;
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
  private final Surfaces surfaces;
  private final HouseLinks links;
  private final SqlBrake brake;
  private final Epoch epoch;
  private final Observer observer;

  /** Those who write. */
  record Writers(Commits commits, Outbox outbox, HouseLinks links, Json json, Epoch epoch) {}

  SqlRequests(
      Transactions transactions,
      Rows rows,
      Writers writers,
      SqlWakeups wakeups,
      Observer observer) {
    this.transactions = transactions;
    this.rows = rows;
    this.commits = writers.commits();
    this.outbox = writers.outbox();
    this.links = writers.links();
    this.wakeups = wakeups;
    this.surfaces = new Surfaces(transactions);
    this.brake = new SqlBrake(transactions, writers.json(), links, wakeups);
    this.epoch = writers.epoch();
    this.observer = observer;
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
  public Optional<Request> byCard(MessageRef card) {
    return surfaces.shownBy(card).flatMap(this::find);
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
        observer.committing(
            () ->
                transactions.within(
                    "commit a change",
                    handle -> commits.write(handle, change, texts),
                    written -> written == Commit.DONE));
    if (commit == Commit.DONE) {
      wakeups.committed(change.after().id(), change.after().version());
      if (change.event() instanceof Event.Intended) {
        epoch.keep(links.logAnchor("create of " + change.after().id()));
      }
    }
    return commit;
  }

  @Override
  public Shown shown(RequestId id) {
    return surfaces.root(id);
  }

  @Override
  public void remember(RequestId id, MessageRef root, long version) {
    surfaces.remember(id, root, version);
  }

  @Override
  public Shown ballotShown(RequestId id) {
    return surfaces.ballot(id);
  }

  @Override
  public void rememberBallot(RequestId id, MessageRef card, long version) {
    surfaces.rememberBallot(id, card, version);
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
  public ReadyTimes readyTimes() {
    return new SqlReadyTimes(transactions);
  }

  @Override
  public Brake brake() {
    return brake;
  }

  @Override
  public void refused(HouseEvent.Refused refusal) {
    observer.refused(refusal);
    links.append(refusal);
  }

  @Override
  public HouseLines house() {
    return outbox;
  }
}
