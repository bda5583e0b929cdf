package dev.quartermaster.config;

import dev.quartermaster.machine.Secret;
import java.nio.file.Path;

/** Where everything that must survive is kept. */
public sealed interface StoreSettings {
  /** One file; relative to the folder that the bot was started in. */
  record Sqlite(Path file) implements StoreSettings {}

  /**
   * A PostgreSQL database.
   *
   * @param url a JDBC URL without credentials
   */
  record Postgresql(String url, String user, Secret password) implements StoreSettings {}
}
