package dev.quartermaster;

import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.StoreSettings;
import dev.quartermaster.store.Location;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Where the store is, read from a settings file in which nothing else need be right. */
final class Locations {
  private Locations() {}

  /**
   * The store that a settings file names; nothing where it can't be read, with the reasons said.
   */
  static Optional<Location> named(Path config, PrintWriter err) {
    return SettingsReader.forService(System.getenv())
        .readStore(config, problem -> err.println(problem.sentence()))
        .map(
            settings ->
                switch (settings) {
                  case StoreSettings.Sqlite(var file) -> new Location.File(file);
                  case StoreSettings.Postgresql(var url, var user, var password) ->
                      new Location.Postgres(url, user, password);
                });
  }
}
