package dev.quartermaster.store;

import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.RequestStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by a SQLite file. */
class SqliteStoreTest extends RequestStoreContract {
  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void open() {
    store = Stores.file(folder.resolve("quartermaster.db"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Override
  protected RequestStore emptyStore() {
    Stores.empty(store);
    return store.requests();
  }
}
