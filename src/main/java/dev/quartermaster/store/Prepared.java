package dev.quartermaster.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The few statements of every change, straight on the connection of an open transaction. Where one
 * thread does all writing they stay prepared, since preparing costs more than running; elsewhere
 * the driver sees to that itself.
 */
final class Prepared {
  private final boolean kept;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private Optional<Connection> owner = Optional.empty();

  /** {@code kept} only for a single writing thread. */
  Prepared(boolean kept) {
    this.kept = kept;
  }

  /** What a query ends with that holds its row against other writers; one writer has none. */
  String lock() {
    return kept ? "" : " for update";
  }

  /** What is read of a row. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private interface Running<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  /** Changes rows; how many. */
  int update(Handle handle, String sql, @Nullable Object... values) {
    return run(
        handle,
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  /** Reads the one row that there is. */
  <T> T one(Handle handle, String sql, Reading<T> reading) {
    return run(
        handle,
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
              throw new SQLException("no row");
            }
            return reading.of(rows);
          }
        });
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** JDBI's own kind of exception, for {@link Transactions} to translate like all others. */
  private <T> T run(Handle handle, String sql, Running<T> running) {
    try {
      if (kept) {
        return running.on(statement(handle.getConnection().unwrap(Connection.class), sql));
      }
      try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
        return running.on(statement);
      }
    } catch (SQLException problem) {
      forget();
      throw new ConnectionException(problem);
    }
  }

  private PreparedStatement statement(Connection connection, String sql) throws SQLException {
    if (owner.filter(connection::equals).isEmpty()) {
      forget();
      owner = Optional.of(connection);
    }
    PreparedStatement known = statements.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      statements.put(sql, known);
    }
    return known;
  }

  private void forget() {
    for (PreparedStatement statement : statements.values()) {
      try {
        statement.close();
      } catch (SQLException _) {
        // It was of a connection that is gone already.
      }
    }
    statements.clear();
  }
}
