package dev.quartermaster.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract of a book, kept by PostgreSQL. */
class PostgresLedgerTest extends LedgerContract {
  private static Store store;

  @BeforeAll
  static void open() {
    store = Postgres.store();
    Stores.empty(store);
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
