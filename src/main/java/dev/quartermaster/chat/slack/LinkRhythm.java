package dev.quartermaster.chat.slack;

import java.time.Duration;

/**
 * How links to Slack are kept. All are times of the real world.
 *
 * @param ping how often each link is tried; one that hasn't answered by the next time is dead
 * @param hello how long a new link has to say that it is one
 * @param answer when a delivery is acknowledged at the latest, answered or not; Slack waits 3 s
 * @param farewell how long a link that was replaced is kept for what is still to be acknowledged
 * @param shortestPause before a link is opened again, doubled at each failure; half of it is chance
 * @param longestPause what it is doubled to
 */
public record LinkRhythm(
    Duration ping,
    Duration hello,
    Duration answer,
    Duration farewell,
    Duration shortestPause,
    Duration longestPause) {
  /** Every 10 s, within 10 s, after 2.5 s, for 10 s, from 1 s to 30 s. */
  public static LinkRhythm standard() {
    return new LinkRhythm(
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30));
  }
}
