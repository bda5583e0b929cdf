package dev.quartermaster.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Wake-ups on SQLite. */
class SqliteEngineTest extends EngineContract {
  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void open() {
    store = Stores.opened(new Location.File(folder.resolve("quartermaster.db")), 20);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Override
  protected Store emptyStore() {
    Stores.empty(store);
    return store;
  }
}
