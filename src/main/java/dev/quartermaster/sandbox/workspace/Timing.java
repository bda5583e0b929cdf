package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The workspace's time.
 *
 * @param clock what stamps, trigger ids and response addresses are measured by
 * @param nanos measures how long the bot took, in nanoseconds
 * @param ackLimit how long Slack waits for the bot's answer: 3 s
 * @param triggerLife how long a trigger id can be exchanged: 3 s
 */
public record Timing(
    InstantSource clock, LongSupplier nanos, Duration ackLimit, Duration triggerLife) {

  /** Slack's own limits: 3 s to answer, 3 s to use a trigger id. */
  public static Timing asSlack(InstantSource clock, LongSupplier nanos) {
    return new Timing(clock, nanos, Duration.ofSeconds(3), Duration.ofSeconds(3));
  }
}
