package dev.quartermaster.store;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a store is opened.
 *
 * @param location which database
 * @param clock the world's clock
 * @param speed how many times faster the bot's own waiting runs than the world; at least 1, 20 in
 *     the sandbox
 * @param patience how long a caller waits for a free connection before the store counts as
 *     unavailable; at least 250 ms
 */
public record StoreOptions(
    Location location, InstantSource clock, double speed, Duration patience) {
  public StoreOptions {
    if (!(speed >= 1)) {
      throw new IllegalArgumentException("speed: " + speed + " (expected: 1 or more)");
    }
    if (patience.toMillis() < 250) {
      throw new IllegalArgumentException(
          "patience: " + patience.toMillis() + " ms (expected: 250 ms or more)");
    }
  }

  /** Real time, and five seconds of patience. */
  public static StoreOptions of(Location location, InstantSource clock) {
    return new StoreOptions(location, clock, 1, Duration.ofSeconds(5));
  }
}
