package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Stops every send to the cloud at once, across all copies of the bot. Every method may throw
 * {@link StoreUnavailable}.
 */
public interface Brake {
  /** Who has stopped everything, if somebody has. */
  Optional<Freeze> frozen();

  /**
   * Stops everything, with an entry in the audit; every card that waits is to be drawn anew. False
   * where it is stopped already.
   */
  boolean freeze(Freeze freeze);

  /** Lets everything go on, likewise; false where nothing is stopped. */
  boolean unfreeze(Person by, String reason, Instant at);

  /** Whether a row still stands just so and nothing is stopped, read in one transaction. */
  boolean maySend(Request creating);
}
