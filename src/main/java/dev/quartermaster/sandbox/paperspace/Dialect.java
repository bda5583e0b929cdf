package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;

/** How one of the service's APIs is spoken: its routes, its key, its errors. */
interface Dialect {
  /** The route that a request takes; empty where there is none. */
  Optional<Route.Taken> route(WireRequest request);

  /** The key as it was sent. */
  Optional<String> key(WireRequest request);

  /** The fields of the body, or what is answered where it can't be read. */
  Body body(WireRequest request);

  /** Does the work. */
  Reply serve(Call call);

  /** To a key that isn't known. */
  Reply badKey(Optional<Operation> operation);

  /** Where there is no such route. */
  Reply unknownRoute();

  /** Whether an operation needs no key. */
  boolean isOpen(Operation operation);

  /** An error of the service's own. */
  Reply error(int status, String message);

  /** What a request's body came to. */
  sealed interface Body {
    /** Its fields. */
    record Fields(Asked asked) implements Body {}

    /** The answer to a body that can't be read. */
    record Unreadable(Reply reply) implements Body {}
  }
}
