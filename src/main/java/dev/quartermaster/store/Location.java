package dev.quartermaster.store;

import dev.quartermaster.machine.Secret;
import java.nio.file.Path;

/** Which database is opened. */
public sealed interface Location {
  /**
   * One SQLite file on a local disk, made if it isn't there; owned by one process at a time.
   *
   * @param path the file; its folder is made too, for its owner only
   */
  record File(Path path) implements Location {}

  /**
   * A PostgreSQL database, shared by any number of replicas.
   *
   * @param url for example {@code jdbc:postgresql://host:5432/quartermaster}, without a password
   * @param user who logs in
   * @param password his password
   */
  record Postgres(String url, String user, Secret password) implements Location {}
}
