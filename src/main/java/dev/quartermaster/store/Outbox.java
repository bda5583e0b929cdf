package dev.quartermaster.store;

import dev.quartermaster.chat.Card;
import dev.quartermaster.request.Line;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
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
    return put(key, _ -> card);
  }

  private boolean put(String key, Function<Chain.Head, Card> card) {
    return transactions.within(
        "put a line in the outbox",
        handle -> {
          Chain.Head head = chain.hold(handle);
          int written =
              handle
                  .createUpdate(
                      """
                      insert into lines (number, house_key, body) values (:number, :key, :body)
                      on conflict do nothing
                      """)
                  .bind("number", head.line() + 1)
                  .bind("key", key)
                  .bind("body", json.write(card.apply(head)))
                  .execute();
          if (written == 1) {
            chain.move(handle, new Chain.Head(head.seq(), head.hash(), head.line() + 1));
          }
          return written == 1;
        });
  }

  @Override
  public boolean anchor(String key) {
    Chain.Head now = transactions.reading("read the head", Chain::read);
    if (now.seq() == 0 || isAnchored(now)) {
      return false;
    }
    boolean put = put(key, head -> Anchors.card(head.seq(), head.hash(), "the day's anchor"));
    if (put) {
      Anchors.log(transactions.reading("read the head", Chain::read), key);
    }
    return put;
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

  /** Whether just that end of the chain was told before; a hash says which it is. */
  private boolean isAnchored(Chain.Head head) {
    return transactions.reading(
        "look for an anchor",
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from lines
                        where house_key like 'anchor/%' and body like :hash
                        """)
                    .bind("hash", "%" + head.hash() + "%")
                    .mapTo(Integer.class)
                    .one()
                > 0);
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
