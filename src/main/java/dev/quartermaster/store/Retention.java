package dev.quartermaster.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets go of what nobody can need any more: the keys of deliveries, which Slack's signatures keep
 * from being sent again after minutes, and lines of threads that were said long ago. Requests and
 * events stay until an operator has them forgotten.
 */
final class Retention {
  /** How long the key of a delivery is kept. */
  static final Duration DELIVERIES = Duration.ofDays(1);

  /** How long a line is kept after it was said. */
  static final Duration LINES = Duration.ofDays(30);

  private Retention() {}

  /** Does it once; how many rows went. */
  static int trim(Transactions transactions, Instant now) {
    return transactions.within(
        "let go of what is old",
        handle ->
            handle.execute(
                    "delete from deliveries where at < ?", now.minus(DELIVERIES).toEpochMilli())
                + handle.execute(
                    "delete from lines where request_id is not null and said_at < ?",
                    now.minus(LINES).toEpochMilli()));
  }
}
