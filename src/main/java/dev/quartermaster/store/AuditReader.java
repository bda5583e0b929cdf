package dev.quartermaster.store;

import dev.quartermaster.request.Census;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import java.time.Duration;
import java.util.Optional;

/**
 * The audit of a store that somebody else may be using: read only, without owning it, and without
 * bringing its schema up to date.
 */
public final class AuditReader implements AutoCloseable {
  private final Database database;
  private final Transactions transactions;
  private final Rows rows;
  private final Audit audit;

  private AuditReader(Database database) {
    this.database = database;
    var json = new Json();
    this.transactions = Transactions.each(database.pool());
    this.rows = new Rows(transactions, json);
    this.audit = new Audit(transactions, json);
  }

  /**
   * Opens it to read.
   *
   * @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException where it can't be opened
   */
  public static AuditReader open(Location location, Duration patience) {
    return new AuditReader(Database.reading(location, patience));
  }

  /** What was ever written. */
  public Audit audit() {
    return audit;
  }

  /** Counts what there is; of a store whose schema is older, only once the bot has opened it. */
  public Census census() {
    return transactions.reading("count what there is", Censuses::taken);
  }

  /** A request as it stands. */
  public Optional<Request> find(RequestId id) {
    return rows.one("select body from requests where id = :value", id.value());
  }

  @Override
  public void close() {
    database.close();
  }
}
