package dev.quartermaster.store;

import dev.quartermaster.chat.Card;
import dev.quartermaster.request.Attempt;
import dev.quartermaster.request.Ballot;
import dev.quartermaster.request.Cap;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Wait;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes one change inside an open transaction, which is to be rolled back unless it is DONE. */
final class Commits {
  private final Prepared prepared;
  private final Json json;
  private final Chain chain;
  private final SqlWakeups wakeups;
  private final InstantSource clock;

  Commits(Prepared prepared, Json json, Chain chain, SqlWakeups wakeups, InstantSource clock) {
    this.prepared = prepared;
    this.json = json;
    this.chain = chain;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  /**
   * The texts of a change, made before its turn to be written comes.
   *
   * @param row the row as it will stand
   * @param event what happened
   */
  record Texts(String row, String event) {}

  /** Makes its texts. */
  Texts texts(Change change) {
    return new Texts(json.write(change.after()), json.write(change.event(), Event.class));
  }

  /**
   * Writes it. The order is the same for all: delivery, request, attempts, head, events, lines,
   * wake-ups; so no two writers wait for each other.
   */
  Commit write(Handle handle, Change change, Texts texts) {
    long now = clock.millis();
    if (change.delivery().isPresent() && !deliveryIsNew(handle, change, now)) {
      return Commit.REPEATED;
    }
    if (!rowIsAsSeen(handle, change, texts.row()) || !attemptsAreOurs(handle, change.after())) {
      return Commit.STALE;
    }
    Chain.Head head = chain.hold(handle);
    Counts.check(handle, change);
    head = chain.append(handle, head, change, new Chain.Said(texts.event(), now));
    SqlReadyTimes.note(handle, change.after(), change.event(), now);
    Chain.Head written = head;
    head = addLines(handle, head, change, now);
    if (change.event() instanceof Event.Intended) {
      head = addAnchor(handle, written, head, change);
    }
    chain.move(handle, head);
    wake(change);
    return Commit.DONE;
  }

  private boolean deliveryIsNew(Handle handle, Change change, long now) {
    return prepared.update(
            handle,
            """
            insert into deliveries (delivery, request_id, at) values (?, ?, ?)
            on conflict do nothing
            """,
            change.delivery().orElseThrow(),
            change.after().id().value(),
            now)
        == 1;
  }

  private boolean rowIsAsSeen(Handle handle, Change change, String body) {
    int written =
        change.seen() == 0
            ? inserted(handle, change.after(), body)
            : updated(handle, change.after(), body, change.seen());
    return written == 1;
  }

  private int inserted(Handle handle, Request row, String body) {
    Outlook outlook = Outlook.of(row);
    return prepared.update(
        handle,
        """
        insert into requests
          (id, version, stage, asker_team, asker_id, channel, opened_at, body, machine_id,
           has_machine, needs_step, shows, shown_version, ballot_edition, dollars,
           fingerprint, surplus)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
        on conflict do nothing
        """,
        row.id().value(),
        row.version(),
        row.stage().word(),
        row.asker().team(),
        row.asker().id(),
        row.place().channel(),
        row.opened().toEpochMilli(),
        body,
        machine(row),
        outlook.hasMachine(),
        outlook.needsStep(),
        outlook.shows(),
        edition(row),
        Cap.dollars(row),
        Cap.mark(row),
        row.surplus().size());
  }

  private int updated(Handle handle, Request row, String body, long seen) {
    Outlook outlook = Outlook.of(row);
    return prepared.update(
        handle,
        """
        update requests
        set version = ?, stage = ?, asker_team = ?, asker_id = ?, channel = ?, body = ?,
          machine_id = ?, has_machine = ?, needs_step = ?, shows = ?, ballot_edition = ?,
          dollars = ?, fingerprint = ?, surplus = ?
        where id = ? and version = ?
        """,
        row.version(),
        row.stage().word(),
        row.asker().team(),
        row.asker().id(),
        row.place().channel(),
        body,
        machine(row),
        outlook.hasMachine(),
        outlook.needsStep(),
        outlook.shows(),
        edition(row),
        Cap.dollars(row),
        Cap.mark(row),
        row.surplus().size(),
        row.id().value(),
        seen);
  }

  private static long edition(Request row) {
    return row.ballot().map(Ballot::edition).orElse(0L);
  }

  private static @Nullable String machine(Request row) {
    return row.stage().machine().map(made -> made.id().value()).orElse(null);
  }

  /** Writes the attempts that are new; false when a mark is taken, which is as good as stale. */
  private static boolean attemptsAreOurs(Handle handle, Request row) {
    if (row.attempts().isEmpty()) {
      return true;
    }
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

  private Chain.Head addLines(Handle handle, Chain.Head head, Change change, long now) {
    long number = head.line();
    for (Card card : change.lines()) {
      number++;
      handle
          .createUpdate(
              """
              insert into lines (number, request_id, body, put_at)
              values (:number, :id, :body, :now)
              """)
          .bind("now", now)
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
        .createUpdate(
            """
            insert into lines (number, house_key, body, put_at)
            values (:number, :key, :body, :now)
            """)
        .bind("now", clock.millis())
        .bind("number", head.line() + 1)
        .bind("key", "anchor/" + written.seq())
        .bind("body", json.write(Anchors.card(written.seq(), written.hash(), why)))
        .execute();
    return new Chain.Head(head.seq(), head.hash(), head.line() + 1);
  }

  private void wake(Change change) {
    Request row = change.after();
    change.next().ifPresent(wait -> wakeups.move(row.id(), Errand.STEP, wait));
    if (!change.lines().isEmpty() || !(row.stage() instanceof Stage.Draft)) {
      wakeups.schedule(row.id(), Errand.TELL, Wait.NONE);
    }
  }
}
