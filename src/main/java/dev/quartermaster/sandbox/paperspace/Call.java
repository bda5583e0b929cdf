package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;

/**
 * One request, understood.
 *
 * @param route what it asks for, and the ids in its path
 * @param query the query's parameters
 * @param body the body's fields; none for a GET
 */
record Call(
    Route.Taken route, Asked query, Asked body, ApiKey key, Faults.Strike strike, Instant now) {
  Operation operation() {
    return route.operation();
  }

  /** The first id in the path; blank for routes without one. */
  String id() {
    return route.ids().isEmpty() ? "" : route.ids().getFirst();
  }

  /** The last id in the path. */
  String lastId() {
    return route.ids().isEmpty() ? "" : route.ids().getLast();
  }

  /** The same with another body. */
  Call with(Asked other) {
    return new Call(route, query, other, key, strike, now);
  }
}
