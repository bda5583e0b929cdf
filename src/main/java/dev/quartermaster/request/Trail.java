package dev.quartermaster.request;

import java.time.Instant;
import java.util.List;

/** The port to the audit: what was ever written about a request, as it was written. */
@FunctionalInterface
public interface Trail {
  /** Everything about a request in order, refusals included. */
  List<Entry> of(RequestId id);

  /**
   * One entry.
   *
   * @param number its place among all events
   * @param kind what happened, in a word
   * @param actor who caused it: a person's id, or "quartermaster"
   * @param at when it was written, by the world's clock
   * @param body all of it, as JSON
   */
  record Entry(long number, String kind, String actor, Instant at, String body) {}
}
