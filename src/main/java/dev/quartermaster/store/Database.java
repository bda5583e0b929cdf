package dev.quartermaster.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An open database with the newest schema.
 *
 * @param pool its connections; of a file the only one that writes
 * @param readers the connections that only read; of a server the same ones
 * @param shared whether other processes use it too
 */
record Database(HikariDataSource pool, HikariDataSource readers, boolean shared)
    implements AutoCloseable {
  private static final int POSTGRES_CONNECTIONS = 8;
  private static final int FILE_READERS = 3;

  private Database(HikariDataSource pool, boolean shared) {
    this(pool, pool, shared);
  }

  /** Opens it and brings its schema up to date. */
  static Database open(Location location, Duration patience) {
    return switch (location) {
      case Location.File(Path path) -> file(path, patience);
      case Location.Postgres postgres -> postgres(postgres, patience);
    };
  }

  /** Opens it to read only, as it is. */
  static Database reading(Location location, Duration patience) {
    return switch (location) {
      case Location.File(Path path) -> new Database(readers(path, 1, patience), false);
      case Location.Postgres postgres -> {
        HikariConfig config = connecting(postgres, patience);
        config.setReadOnly(true);
        yield new Database(new HikariDataSource(config), true);
      }
    };
  }

  /**
   * One connection that writes: SQLite's own waiting for a lock happens in native code and can
   * stall the whole process, waiting for the pool does not. Readers wait for nobody: each sees the
   * file as it stood when it began (SQLite docs, write-ahead logging).
   */
  private static Database file(Path path, Duration patience) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) patience.toMillis());
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
    migrate(source, Map.of("blob", "blob", "instant", "timestamp"));
    HikariConfig pool = pool(1, patience);
    pool.setDataSource(source);
    var writer = new HikariDataSource(pool);
    return new Database(writer, readers(path, FILE_READERS, patience), false);
  }

  private static HikariDataSource readers(Path path, int connections, Duration patience) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout((int) patience.toMillis());
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
    HikariConfig pool = pool(connections, patience);
    pool.setReadOnly(true);
    pool.setDataSource(source);
    return new HikariDataSource(pool);
  }

  private static Database postgres(Location.Postgres location, Duration patience) {
    HikariConfig config = connecting(location, patience);
    var pool = new HikariDataSource(config);
    try {
      migrate(pool, Map.of("blob", "bytea", "instant", "timestamp with time zone"));
    } catch (RuntimeException problem) {
      pool.close();
      throw problem;
    }
    return new Database(pool, true);
  }

  private static HikariConfig connecting(Location.Postgres location, Duration patience) {
    HikariConfig config = pool(POSTGRES_CONNECTIONS, patience);
    config.setJdbcUrl(location.url());
    config.setUsername(location.user());
    config.setPassword(location.password().reveal());
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  private static HikariConfig pool(int connections, Duration patience) {
    var config = new HikariConfig();
    config.setPoolName("store");
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(patience.toMillis());
    return config;
  }

  /** A schema that is newer than this program is refused: Flyway would let it pass by default. */
  private static void migrate(DataSource source, Map<String, String> types) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration")
            .placeholders(types)
            .ignoreMigrationPatterns(new String[0])
            .load();
    refuseNewer(flyway);
    flyway.migrate();
  }

  private static void refuseNewer(Flyway flyway) {
    MigrationInfo[] all = flyway.info().all();
    Optional<MigrationVersion> holds =
        newest(Stream.of(all).filter(one -> one.getState().isApplied()));
    Optional<MigrationVersion> knows =
        newest(Stream.of(all).filter(one -> one.getState().isResolved()));
    if (holds.isPresent() && knows.isPresent() && holds.get().compareTo(knows.get()) > 0) {
      throw new Downgrade(holds.get().toString(), knows.get().toString());
    }
  }

  private static Optional<MigrationVersion> newest(Stream<MigrationInfo> some) {
    return some.map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  @Override
  public void close() {
    readers.close();
    pool.close();
  }
}
