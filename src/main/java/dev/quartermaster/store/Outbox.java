package dev.quartermaster.store;

import dev.quartermaster.chat.Card;
import dev.quartermaster.request.Line;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What is still to be said, in threads and to the operations channel. */
final class Outbox implements RequestStore.HouseLines {
  private final Transactions transactions;
  private final Json json;
  private final Chain chain;
  private final InstantSource clock;

  Outbox(Transactions transactions, Json json, Chain chain, InstantSource clock) {
    this.transactions = transactions;
    this.json = json;
    this.chain = chain;
    this.clock = clock;
  }

  @Override
  public boolean put(String key, Card card) {
    return transactions.within(
        "put a line in the outbox", handle -> written(handle, chain.hold(handle), key, card));
  }

  @Override
  public boolean anchor(String key) {
    Optional<Chain.Head> told =
        transactions.within(
            "put an anchor in the outbox",
            handle -> {
              Chain.Head head = chain.hold(handle);
              Card card = Anchors.card(head.seq(), head.hash(), "the day's anchor");
              return head.seq() > 0 && !isAnchored(handle, head) && written(handle, head, key, card)
                  ? Optional.of(head)
                  : Optional.empty();
            });
    told.ifPresent(head -> Anchors.log(head, key));
    return told.isPresent();
  }

  /** Whether the line was not there yet. */
  private boolean written(Handle handle, Chain.Head head, String key, Card card) {
    int written =
        handle
            .createUpdate(
                """
                insert into lines (number, house_key, body, put_at)
                values (:number, :key, :body, :now)
                on conflict do nothing
                """)
            .bind("number", head.line() + 1)
            .bind("key", key)
            .bind("body", json.write(card))
            .bind("now", clock.millis())
            .execute();
    if (written == 1) {
      chain.move(handle, new Chain.Head(head.seq(), head.hash(), head.line() + 1));
    }
    return written == 1;
  }

  /** Whether just that end of the chain was told before; a hash says which it is. */
  private static boolean isAnchored(Handle handle, Chain.Head head) {
    return handle
            .createQuery(
                """
                select count(*) from lines
                where house_key like 'anchor/%' and body like :hash
                """)
            .bind("hash", "%" + head.hash() + "%")
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public List<Line> unsaid() {
    return transactions.reading(
        "read what is unsaid",
        handle ->
            lines(
                handle.createQuery(
                    """
                    select number, body from lines
                    where request_id is null and said_at is null order by number
                    """)));
  }

  /** What is still to be said in a request's thread, in order. */
  List<Line> unsaid(RequestId id) {
    return transactions.reading(
        "read what is unsaid",
        handle ->
            lines(
                handle
                    .createQuery(
                        """
                        select number, body from lines
                        where request_id = :id and said_at is null order by number
                        """)
                    .bind("id", id.value())));
  }

  /** Remembers that a line was said; a second time changes nothing. */
  void said(Line line) {
    long now = clock.millis();
    transactions.within(
        "remember what was said",
        handle ->
            handle
                .createUpdate(
                    "update lines set said_at = :now where number = :number and said_at is null")
                .bind("now", now)
                .bind("number", line.number())
                .execute());
  }

  private List<Line> lines(Query query) {
    return query
        .map(
            (row, _) ->
                new Line(row.getLong("number"), json.read(row.getString("body"), Card.class)))
        .list();
  }
}
