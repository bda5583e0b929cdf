package dev.quartermaster.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a book, kept by a SQLite file. */
class SqliteLedgerTest extends LedgerContract {
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
  Store store() {
    return store;
  }
}
