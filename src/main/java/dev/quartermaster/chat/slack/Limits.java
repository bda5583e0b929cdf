package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.Set;

/**
 * How much is taken at once.
 *
 * @param connectionsPerAddress connections held per client address
 * @param connections connections held in all
 * @param trustedProxies addresses, as numbers, that are exempt from the limit per address
 * @param headerTime from the first byte of a request to the end of its headers
 * @param bodyTime from the end of the headers to the end of the body
 * @param followUps slow rests of interactions that run at once
 * @param waiting slow rests that may wait for their turn
 */
public record Limits(
    int connectionsPerAddress,
    int connections,
    Set<String> trustedProxies,
    Duration headerTime,
    Duration bodyTime,
    int followUps,
    int waiting) {
  public Limits {
    trustedProxies = Set.copyOf(trustedProxies);
    requirePositive("connections per address", connectionsPerAddress);
    requirePositive("connections", connections);
    requirePositive("follow-ups", followUps);
    if (waiting < 0) {
      throw new IllegalArgumentException("waiting: " + waiting + " (expected: 0 or more)");
    }
  }

  /**
   * 64 connections per address, 512 in all, 5 s each for headers and body, 64 at work, 1,000
   * waiting.
   */
  public static Limits standard() {
    return new Limits(64, 512, Set.of(), Duration.ofSeconds(5), Duration.ofSeconds(5), 64, 1_000);
  }

  private static void requirePositive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + ": " + value + " (expected: 1 or more)");
    }
  }
}
