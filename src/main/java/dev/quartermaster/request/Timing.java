package dev.quartermaster.request;

import java.time.Duration;

/**
 * How long things may take. All but the last two go by the waiting clock.
 *
 * @param confirm how long a draft waits for its asker
 * @param pending how long a request waits to be confirmed again
 * @param settle how long after a lost answer a machine may still appear before it counts as not
 *     found
 * @param ready how long after acceptance a machine may take to be ready
 * @param address how long a public address may be late once it is ready
 * @param action how long a start, stop or destroy may take
 * @param poll the shortest time between two looks at a machine
 * @param approvalAge how old an approval may be when its create is sent, by the real clock
 * @param rightsAge how old a reading of somebody's rights may be, by the real clock
 */
public record Timing(
    Duration confirm,
    Duration pending,
    Duration settle,
    Duration ready,
    Duration address,
    Duration action,
    Duration poll,
    Duration approvalAge,
    Duration rightsAge) {
  /** Longest time between the intent on disk and the first byte, by the real clock. */
  public static final Duration INTENT_TO_BYTES = Duration.ofSeconds(10);

  /**
   * When a create that nobody answers for is taken over, by the real clock; a POST ends within 30
   * s.
   */
  public static final Duration TAKE_OVER = Duration.ofSeconds(60);

  /** How long an order that took too long is still watched, by the waiting clock. */
  public static final Duration WATCH = Duration.ofDays(1);

  /** How often a rename that is refused is tried. */
  public static final int RENAMES = 8;

  /** Complete listings at the least before a machine counts as not found. */
  public static final int LOOKS = 5;

  /** The times of the shipped configuration. */
  public static Timing standard() {
    return new Timing(
        Duration.ofMinutes(15),
        Duration.ofHours(24),
        Duration.ofMinutes(15),
        Duration.ofMinutes(16),
        Duration.ofMinutes(10),
        Duration.ofMinutes(10),
        Duration.ofSeconds(5),
        Duration.ofMinutes(10),
        Duration.ofSeconds(60));
  }
}
