package dev.quartermaster.store;

import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Opens stores: takes the file, brings the schema up to date, and looks how old the records are.
 */
final class Openings {
  private Openings() {}

  static Opening of(StoreOptions options) {
    return switch (options.location()) {
      case Location.File file -> ofFile(file, options);
      case Location.Postgres postgres -> ofDatabase(Optional.empty(), options, postgres.url());
    };
  }

  private static Opening ofFile(Location.File file, StoreOptions options) {
    try {
      Optional<FileOwnership> ownership = FileOwnership.take(file.path());
      return ownership.isEmpty()
          ? new Opening.InUse(
              "another Quartermaster uses " + file.path() + "; only one may at a time")
          : ofDatabase(ownership, options, file.path().toString());
    } catch (IOException problem) {
      return Opening.Unusable.because("the data file " + file.path(), problem);
    }
  }

  private static Opening ofDatabase(
      Optional<FileOwnership> ownership, StoreOptions options, String what) {
    try {
      Database database = Database.open(options.location(), options.patience());
      noteAge(database, Epoch.of(options.location()));
      return new Opening.Opened(new Store(ownership, database, options));
    } catch (Downgrade problem) {
      ownership.ifPresent(FileOwnership::close);
      return new Opening.Unusable("the database " + what + " " + problem.getMessage());
    } catch (FlywayException | HikariPool.PoolInitializationException | JdbiException problem) {
      ownership.ifPresent(FileOwnership::close);
      return Opening.Unusable.because("the database " + what, problem);
    }
  }

  /** Records that don't reach as far as they once did are a copy that was put back. */
  private static void noteAge(Database database, Epoch epoch) {
    epoch
        .kept()
        .ifPresent(
            end ->
                Jdbi.create(database.pool())
                    .useTransaction(
                        handle -> {
                          if (!reaches(handle, end)) {
                            handle.execute("update head set restored = 1 where id = 1");
                          }
                        }));
  }

  private static boolean reaches(Handle handle, Epoch.End end) {
    String query =
        end.seq() == 0
            ? "select count(*) from head where :seq = 0 and :hash <> ''"
            : "select count(*) from events where seq = :seq and hash = :hash";
    return handle
            .createQuery(query)
            .bind("seq", end.seq())
            .bind("hash", end.hash())
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
