package dev.quartermaster.store;

import dev.quartermaster.chat.Person;
import dev.quartermaster.request.Brake;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.Freeze;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Wait;
import dev.quartermaster.request.Wakeups;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The brake in SQL: one row while it is pulled, read by every copy before it sends. */
final class SqlBrake implements Brake {
  private static final String WAITING = "stage in ('PENDING', 'APPROVED', 'WAITING')";

  private final Transactions transactions;
  private final Json json;
  private final HouseLinks links;
  private final Wakeups wakeups;

  SqlBrake(Transactions transactions, Json json, HouseLinks links, Wakeups wakeups) {
    this.transactions = transactions;
    this.json = json;
    this.links = links;
    this.wakeups = wakeups;
  }

  @Override
  public Optional<Freeze> frozen() {
    return transactions.reading("read the brake", this::read);
  }

  @Override
  public boolean freeze(Freeze freeze) {
    return transactions.within(
        "pull the brake",
        handle -> {
          int written =
              handle
                  .createUpdate(
                      "insert into brake (id, body) values (1, :body) on conflict do nothing")
                  .bind("body", json.write(freeze))
                  .execute();
          return written == 1 && told(handle, new HouseEvent.Frozen(freeze));
        });
  }

  @Override
  public boolean unfreeze(Person by, String reason, Instant at) {
    return transactions.within(
        "release the brake",
        handle ->
            handle.createUpdate("delete from brake where id = 1").execute() == 1
                && told(handle, new HouseEvent.Unfrozen(by, reason, at)));
  }

  @Override
  public boolean maySend(Request creating) {
    return transactions.reading(
        "look whether it may be sent",
        handle ->
            read(handle).isEmpty()
                && handle
                    .createQuery("select body from requests where id = :id")
                    .bind("id", creating.id().value())
                    .mapTo(String.class)
                    .findOne()
                    .map(body -> json.read(body, Request.class))
                    .filter(creating::equals)
                    .isPresent());
  }

  private Optional<Freeze> read(Handle handle) {
    return handle
        .createQuery("select body from brake where id = 1")
        .mapTo(String.class)
        .findOne()
        .map(body -> json.read(body, Freeze.class));
  }

  /** It is in the chain, and every card that waits is behind its row until it is drawn anew. */
  private boolean told(Handle handle, HouseEvent event) {
    links.append(handle, event);
    handle.execute("update requests set shown_version = shown_version - 1 where " + WAITING);
    handle.execute(
        "update requests set ballot_shown = ballot_edition - 1 where ballot_edition > 0 and "
            + WAITING);
    List<RequestId> waiting =
        handle
            .createQuery("select id from requests where " + WAITING)
            .map((row, _) -> new RequestId(row.getString("id")))
            .list();
    for (RequestId id : waiting) {
      wakeups.schedule(id, Errand.TELL, Wait.NONE);
    }
    return true;
  }
}
