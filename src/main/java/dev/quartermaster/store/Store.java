package dev.quartermaster.store;

import com.zaxxer.hikari.pool.HikariPool;
import dev.quartermaster.request.Census;
import dev.quartermaster.request.Chore;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.Ledger;
import dev.quartermaster.request.Observer;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Wait;
import dev.quartermaster.request.Wakeups;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;

/**
 * The bot's whole memory: an open database with its requests, its chain of events and its wake-ups.
 * Callers on virtual threads are fine on PostgreSQL; on SQLite use platform threads, because its
 * driver waits in native code.
 */
public final class Store implements AutoCloseable {
  private final Optional<FileOwnership> ownership;
  private final Parts parts;
  private final SqlRequests.Writers writers;
  private final Audit audit;
  private final HouseLinks links;
  private final Json json;

  /** What an engine needs of a store. */
  record Parts(
      Database database,
      Transactions transactions,
      Rows rows,
      Runs runs,
      SqlWakeups wakeups,
      InstantSource clock) {}

  private Store(Optional<FileOwnership> ownership, Database database, StoreOptions options) {
    this.ownership = ownership;
    InstantSource clock = options.clock();
    boolean shared = database.shared();
    var transactions =
        shared
            ? Transactions.each(database.pool())
            : Transactions.grouped(database, options.patience());
    var prepared = new Prepared(!shared);
    var runs = new Runs();
    var wakeups = new SqlWakeups(transactions, prepared, clock, options.speed(), runs);
    this.json = new Json();
    var chain = new Chain(prepared);
    var rows = new Rows(transactions, json);
    var commits = new Commits(prepared, json, chain, wakeups, clock);
    var outbox = new Outbox(transactions, json, chain, clock);
    this.parts = new Parts(database, transactions, rows, runs, wakeups, clock);
    this.links = new HouseLinks(transactions, json, chain, clock);
    this.writers = new SqlRequests.Writers(commits, outbox, links, json);
    this.audit = new Audit(transactions, json);
  }

  /** Opens it, makes what is missing, and brings an older schema up to date. */
  public static Opening open(StoreOptions options) {
    return switch (options.location()) {
      case Location.File file -> openFile(file, options);
      case Location.Postgres postgres -> openDatabase(Optional.empty(), options, postgres.url());
    };
  }

  private static Opening openFile(Location.File file, StoreOptions options) {
    try {
      Optional<FileOwnership> ownership = FileOwnership.take(file.path());
      return ownership.isEmpty()
          ? new Opening.InUse(
              "another Quartermaster uses " + file.path() + "; only one may at a time")
          : openDatabase(ownership, options, file.path().toString());
    } catch (IOException problem) {
      return Opening.Unusable.because("the data file " + file.path(), problem);
    }
  }

  private static Opening openDatabase(
      Optional<FileOwnership> ownership, StoreOptions options, String what) {
    try {
      Database database = Database.open(options.location(), options.patience());
      return new Opening.Opened(new Store(ownership, database, options));
    } catch (FlywayException | HikariPool.PoolInitializationException problem) {
      ownership.ifPresent(FileOwnership::close);
      return Opening.Unusable.because("the database " + what, problem);
    }
  }

  /** What it is made of. */
  Parts parts() {
    return parts;
  }

  /** The port to the requests. */
  public RequestStore requests() {
    return requests(Observer.NONE);
  }

  /** The same, overheard. */
  public RequestStore requests(Observer observer) {
    return new SqlRequests(parts.transactions(), parts.rows(), writers, parts.wakeups(), observer);
  }

  /** Counts what there is. */
  public Census census() {
    return parts.transactions().reading("count what there is", Censuses::taken);
  }

  /** A book of facts of that type; who opens it twice gets the same book. */
  public <T> Ledger<T> ledger(String book, Class<T> type) {
    return new SqlLedger<>(parts.transactions(), links, book, new SqlLedger.Page<>(json, type));
  }

  /** The port to the wake-ups. */
  public Wakeups wakeups() {
    return parts.wakeups();
  }

  /**
   * Writes its head anew as it stands, to prove that it can be written.
   *
   * @throws StoreUnavailable where it can't
   */
  public void prove() {
    int _ =
        parts
            .transactions()
            .within(
                "prove that it can be written",
                handle -> handle.execute("update head set line = line where id = 1"));
  }

  /** What was ever written. */
  public Audit audit() {
    return audit;
  }

  /**
   * Begins to run errands and chores as they fall due, on threads of its own.
   *
   * @param errands does one errand for one request; says when to run it again, if at all. Runs at
   *     most once at a time for each request and errand, except after a stall of several seconds,
   *     and again after every crash: each step has to be safe to repeat
   * @param chores does one chore
   */
  public Engine start(
      EngineOptions options,
      BiFunction<Errand, RequestId, Optional<Wait>> errands,
      Consumer<Chore> chores) {
    return Engine.start(parts, options, new Engine.Work(errands, chores));
  }

  /** Closes it; an engine has to be closed before. */
  @Override
  public void close() {
    parts.transactions().close();
    parts.database().close();
    ownership.ifPresent(FileOwnership::close);
  }
}
