package dev.quartermaster.store;

import dev.quartermaster.request.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs work in transactions; work inside work joins the transaction that is open on the thread.
 * Whatever the database complains of becomes {@link StoreUnavailable}, without SQL and values.
 */
final class Transactions implements AutoCloseable {
  private final Jdbi jdbi;
  private final Jdbi readers;
  private final Optional<GroupCommit> group;
  private final ScopedValue<Handle> open = ScopedValue.newInstance();

  private Transactions(Jdbi jdbi, Jdbi readers, Optional<GroupCommit> group) {
    this.jdbi = jdbi;
    this.readers = readers;
    this.group = group;
  }

  /** Each in a transaction of its own, on the caller's thread. */
  static Transactions each(DataSource pool) {
    Jdbi jdbi = Jdbi.create(pool);
    return new Transactions(jdbi, jdbi, Optional.empty());
  }

  /**
   * In groups, on one thread, for a database that only one may write to at a time; reads wait for
   * no write.
   */
  static Transactions grouped(Database database, Duration patience) {
    Jdbi jdbi = Jdbi.create(database.pool());
    return new Transactions(
        jdbi, Jdbi.create(database.readers()), Optional.of(GroupCommit.start(jdbi, patience)));
  }

  /** Does it in one transaction: committed when the work returns, rolled back when it throws. */
  <T> T within(String doing, Function<Handle, T> work) {
    return within(doing, work, _ -> true);
  }

  /** The same, rolled back too when the result is not to be kept; not inside another one. */
  <T> T within(String doing, Function<Handle, T> work, Predicate<T> keep) {
    if (open.isBound()) {
      return work.apply(open.get());
    }
    Function<Handle, T> bound =
        handle -> ScopedValue.where(open, handle).call(() -> work.apply(handle));
    return guarded(
        doing,
        () ->
            group.isPresent()
                ? group.get().done(bound, keep)
                : jdbi.<T, RuntimeException>inTransaction(handle -> kept(handle, bound, keep)));
  }

  private static <T> T kept(Handle handle, Function<Handle, T> work, Predicate<T> keep) {
    T value = work.apply(handle);
    if (!keep.test(value)) {
      handle.rollback();
    }
    return value;
  }

  /** How many pieces of work wait for the writer. */
  int waiting() {
    return group.map(GroupCommit::waiting).orElse(0);
  }

  /** Ends; what waits is done before. */
  @Override
  public void close() {
    group.ifPresent(GroupCommit::close);
  }

  /**
   * Reads, in the open transaction if there is one; else what stood on disk when it began, whatever
   * is written meanwhile.
   */
  <T> T reading(String doing, Function<Handle, T> work) {
    if (open.isBound()) {
      return work.apply(open.get());
    }
    return guarded(
        doing,
        () ->
            group.isPresent()
                ? readers.<T, RuntimeException>inTransaction(work::apply)
                : readers.<T, RuntimeException>withHandle(work::apply));
  }

  /** True inside {@link #within}. */
  boolean joined() {
    return open.isBound();
  }

  /** The connection of the open transaction. */
  Optional<Connection> connection() {
    return open.isBound() ? Optional.of(open.get().getConnection()) : Optional.empty();
  }

  private static <T> T guarded(String doing, ScopedValue.CallableOp<T, RuntimeException> work) {
    try {
      return work.call();
    } catch (JdbiException problem) {
      throw new StoreUnavailable(doing, bare(problem));
    }
  }

  /** The database's complaint by its codes only: its words may quote rows. Any other is a bug. */
  private static SQLException bare(JdbiException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var bare =
            new SQLException(
                "database error state=" + sql.getSQLState() + " code=" + sql.getErrorCode(),
                sql.getSQLState(),
                sql.getErrorCode());
        bare.setStackTrace(sql.getStackTrace());
        return bare;
      }
    }
    throw problem;
  }
}
