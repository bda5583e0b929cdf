package dev.quartermaster.store;

import dev.quartermaster.request.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs work in transactions; work inside work joins the transaction that is open on the thread.
 * Whatever the database complains of becomes {@link StoreUnavailable}, without SQL and values.
 */
final class Transactions {
  private final Jdbi jdbi;
  private final ScopedValue<Handle> open = ScopedValue.newInstance();

  Transactions(DataSource pool) {
    this.jdbi = Jdbi.create(pool);
  }

  /** Does it in one transaction: committed when the work returns, rolled back when it throws. */
  <T> T within(String doing, Function<Handle, T> work) {
    if (open.isBound()) {
      return work.apply(open.get());
    }
    return guarded(
        doing,
        () ->
            jdbi.<T, RuntimeException>inTransaction(
                handle -> ScopedValue.where(open, handle).call(() -> work.apply(handle))));
  }

  /** Reads, in the open transaction if there is one. */
  <T> T reading(String doing, Function<Handle, T> work) {
    if (open.isBound()) {
      return work.apply(open.get());
    }
    return guarded(doing, () -> jdbi.<T, RuntimeException>withHandle(work::apply));
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
