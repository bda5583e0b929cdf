package dev.quartermaster.request;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The clocks of the house.
 *
 * @param real the world's: rights, intents, signatures
 * @param waiting the bot's own waiting; the same as the world's, but for a sandbox that runs faster
 * @param nanos a count of nanoseconds that never jumps, for the time between an intent and its
 *     first byte
 */
public record Time(InstantSource real, InstantSource waiting, LongSupplier nanos) {
  /** Now, by the waiting clock. */
  public Instant now() {
    return waiting.instant();
  }
}
