package dev.quartermaster.store;

import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Ledger;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** One book of facts in SQL. */
final class SqlLedger<T> implements Ledger<T> {
  private final Transactions transactions;
  private final HouseLinks links;
  private final String book;
  private final Page<T> page;

  /** How a fact is written. */
  record Page<T>(Json json, Class<T> type) {
    T read(String body) {
      return json.read(body, type);
    }
  }

  SqlLedger(Transactions transactions, HouseLinks links, String book, Page<T> page) {
    this.transactions = transactions;
    this.links = links;
    this.book = book;
    this.page = page;
  }

  @Override
  public List<Entry<T>> all() {
    return transactions.reading(
        "read a book",
        handle ->
            handle
                .createQuery("select id, version, body from ledger where book = :book order by id")
                .bind("book", book)
                .map(entry())
                .list());
  }

  @Override
  public Optional<Entry<T>> find(String key) {
    return transactions.reading(
        "read a fact",
        handle ->
            handle
                .createQuery("select id, version, body from ledger where book = :book and id = :id")
                .bind("book", book)
                .bind("id", key)
                .map(entry())
                .findOne());
  }

  @Override
  public boolean put(String key, long seen, T value, Optional<HouseEvent> told) {
    String body = page.json().write(value);
    String sql =
        seen == 0
            ? """
            insert into ledger (book, id, version, body) values (:book, :id, 1, :body)
            on conflict do nothing
            """
            : """
            update ledger set version = version + 1, body = :body
            where book = :book and id = :id and version = :seen
            """;
    return transactions.within(
        "write a fact",
        handle -> {
          var update = handle.createUpdate(sql).bind("book", book).bind("id", key);
          update.bind("body", body);
          if (seen != 0) {
            update.bind("seen", seen);
          }
          return isWritten(handle, update.execute(), told);
        });
  }

  @Override
  public boolean remove(String key, long seen, Optional<HouseEvent> told) {
    return transactions.within(
        "take a fact away",
        handle ->
            isWritten(
                handle,
                handle
                    .createUpdate(
                        "delete from ledger where book = :book and id = :id and version = :seen")
                    .bind("book", book)
                    .bind("id", key)
                    .bind("seen", seen)
                    .execute(),
                told));
  }

  /** What changed is in the audit, in the same transaction. */
  private boolean isWritten(Handle handle, int rows, Optional<HouseEvent> told) {
    if (rows == 1) {
      told.ifPresent(event -> links.append(handle, event));
    }
    return rows == 1;
  }

  private RowMapper<Entry<T>> entry() {
    return (row, _) ->
        new Entry<>(row.getString("id"), row.getLong("version"), page.read(row.getString("body")));
  }
}
