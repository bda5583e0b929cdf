package dev.quartermaster.request;

/** The contract, kept in memory. */
class InMemoryRequestStoreTest extends RequestStoreContract {
  @Override
  protected RequestStore emptyStore() {
    return new InMemoryRequestStore((id, errand, wait) -> {});
  }
}
