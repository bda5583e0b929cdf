package dev.quartermaster.store;

import dev.quartermaster.chat.Card;
import dev.quartermaster.request.Attempt;
import dev.quartermaster.request.Ballot;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Wait;
import dev.quartermaster.request.Wakeups;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes one change inside an open transaction, which is to be rolled back unless it is DONE. */
final class Commits {
  private final Json json;
  private final Chain chain;
  private final Wakeups wakeups;
  private final InstantSource clock;
  private final boolean shared;

  Commits(Json json, Chain chain, Wakeups wakeups, InstantSource clock, boolean shared) {
    this.json = json;
    this.chain = chain;
    this.wakeups = wakeups;
    this.clock = clock;
    this.shared = shared;
  }

  /**
   * Writes it. The order is the same for all: delivery, request, attempts, head, events, lines,
   * wake-ups; so no two writers wait for each other.
   */
  Commit write(Handle handle, Change change) {
    long now = clock.millis();
    if (change.delivery().isPresent() && !deliveryIsNew(handle, change, now)) {
      return Commit.REPEATED;
    }
    if (!rowIsAsSeen(handle, change) || !attemptsAreOurs(handle, change.after())) {
      return Commit.STALE;
    }
    Chain.Head head = chain.hold(handle, shared);
    head = chain.append(handle, head, change, now);
    Chain.Head written = head;
    head = addLines(handle, head, change);
    if (change.event() instanceof Event.Intended) {
      head = addAnchor(handle, written, head, change);
    }
    chain.move(handle, head);
    wake(change);
    return Commit.DONE;
  }

  private static boolean deliveryIsNew(Handle handle, Change change, long now) {
    return handle
            .createUpdate(
                """
                insert into deliveries (delivery, request_id, at) values (:delivery, :id, :now)
                on conflict do nothing
                """)
            .bind("delivery", change.delivery().orElseThrow())
            .bind("id", change.after().id().value())
            .bind("now", now)
            .execute()
        == 1;
  }

  private boolean rowIsAsSeen(Handle handle, Change change) {
    Update statement =
        change.seen() == 0
            ? handle.createUpdate(
                """
                insert into requests
                  (id, version, stage, asker_team, asker_id, channel, opened_at, body, machine_id,
                   has_machine, needs_step, shows, shown_version, ballot_edition)
                values
                  (:id, :version, :stage, :team, :asker, :channel, :opened, :body, :machine,
                   :hasMachine, :needsStep, :shows, 0, :edition)
                on conflict do nothing
                """)
            : handle
                .createUpdate(
                    """
                    update requests
                    set version = :version, stage = :stage, channel = :channel, body = :body,
                      machine_id = :machine, has_machine = :hasMachine, needs_step = :needsStep,
                      shows = :shows, ballot_edition = :edition
                    where id = :id and version = :seen
                    """)
                .bind("seen", change.seen());
    return bound(statement, change.after()).execute() == 1;
  }

  private Update bound(Update statement, Request row) {
    Outlook outlook = Outlook.of(row);
    return statement
        .bind("id", row.id().value())
        .bind("version", row.version())
        .bind("stage", row.stage().word())
        .bind("team", row.asker().team())
        .bind("asker", row.asker().id())
        .bind("channel", row.place().channel())
        .bind("opened", row.opened().toEpochMilli())
        .bind("body", json.write(row))
        .bind("machine", row.stage().machine().map(made -> made.id().value()).orElse(null))
        .bind("hasMachine", outlook.hasMachine())
        .bind("needsStep", outlook.needsStep())
        .bind("shows", outlook.shows())
        .bind("edition", row.ballot().map(Ballot::edition).orElse(0L));
  }

  /** Writes the attempts that are new; false when a mark is taken, which is as good as stale. */
  private static boolean attemptsAreOurs(Handle handle, Request row) {
    int known =
        handle
            .createQuery("select count(*) from attempts where request_id = :id")
            .bind("id", row.id().value())
            .mapTo(Integer.class)
            .one();
    List<Attempt> added = row.attempts().subList(known, row.attempts().size());
    for (Attempt attempt : added) {
      int written =
          handle
              .createUpdate(
                  """
                  insert into attempts (request_id, number, marker) values (:id, :number, :marker)
                  on conflict do nothing
                  """)
              .bind("id", row.id().value())
              .bind("number", attempt.number())
              .bind("marker", attempt.marker().value())
              .execute();
      if (written == 0) {
        return false;
      }
    }
    return true;
  }

  private Chain.Head addLines(Handle handle, Chain.Head head, Change change) {
    long number = head.line();
    for (Card card : change.lines()) {
      number++;
      handle
          .createUpdate("insert into lines (number, request_id, body) values (:number, :id, :body)")
          .bind("number", number)
          .bind("id", change.after().id().value())
          .bind("body", json.write(card))
          .execute();
    }
    return new Chain.Head(head.seq(), head.hash(), number);
  }

  /** Before anything is sent, where the chain ends is told outside. */
  private Chain.Head addAnchor(Handle handle, Chain.Head written, Chain.Head head, Change change) {
    String why = "create of " + change.after().id();
    handle
        .createUpdate("insert into lines (number, house_key, body) values (:number, :key, :body)")
        .bind("number", head.line() + 1)
        .bind("key", "anchor/" + written.seq())
        .bind("body", json.write(Anchors.card(written.seq(), written.hash(), why)))
        .execute();
    return new Chain.Head(head.seq(), head.hash(), head.line() + 1);
  }

  private void wake(Change change) {
    Request row = change.after();
    change.next().ifPresent(wait -> wakeups.schedule(row.id(), Errand.STEP, wait));
    if (!change.lines().isEmpty() || !(row.stage() instanceof Stage.Draft)) {
      wakeups.schedule(row.id(), Errand.TELL, Wait.NONE);
    }
  }
}
