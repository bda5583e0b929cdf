package dev.quartermaster.store;

import dev.quartermaster.machine.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of this process, started when the first one asks. */
final class Postgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Postgres() {}

  /** A database of its own, empty. */
  static Location.Postgres database() {
    String name = "quartermaster" + DATABASES.incrementAndGet();
    execute("postgres", "create database " + name);
    return new Location.Postgres(
        Server.ONE.getJdbcUrl("postgres", name), "postgres", Secret.of("postgres"));
  }

  /** A store on a database of its own. */
  static Store store() {
    return Stores.opened(database(), 1);
  }

  private static void execute(String database, String sql) {
    try (Connection connection = Server.ONE.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static final class Server {
    private static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("shared_buffers", "16MB")
            .start();
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
