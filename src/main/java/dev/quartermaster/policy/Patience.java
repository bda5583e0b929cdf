package dev.quartermaster.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * How a request waits for its approvers.
 *
 * @param expires how long, by the waiting clock
 * @param fallback the group that is asked as well when three quarters of that are over
 * @param oneDenyEnds whether one No ends it; otherwise a No only stands against that person's Yes
 */
public record Patience(Duration expires, Optional<String> fallback, boolean oneDenyEnds) {
  /** A day, nobody else, and one No ends it. */
  public static final Patience STANDARD = new Patience(Duration.ofDays(1), Optional.empty(), true);
}
