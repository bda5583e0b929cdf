package dev.quartermaster.request;

/** The store that these tests stand on keeps what every store promises. */
class MemoryStoreTest extends RequestStoreContract {
  @Override
  protected RequestStore emptyStore() {
    return new MemoryStore();
  }
}
