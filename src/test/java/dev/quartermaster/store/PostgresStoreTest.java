package dev.quartermaster.store;

import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.RequestStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract, kept by PostgreSQL. */
class PostgresStoreTest extends RequestStoreContract {
  private static Store store;

  @BeforeAll
  static void open() {
    store = Postgres.store();
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
