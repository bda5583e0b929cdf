package dev.quartermaster.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Wake-ups on PostgreSQL. */
class PostgresEngineTest extends EngineContract {
  private static Store store;

  @BeforeAll
  static void open() {
    store = Stores.opened(Postgres.database(), 20);
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
