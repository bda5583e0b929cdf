package dev.quartermaster.machine;

import java.util.Optional;

/**
 * When a machine takes snapshots by itself (R35).
 *
 * @param every how often; empty for never
 * @param kept how many are kept, 0 to 10
 */
public record AutoSnapshots(Optional<Frequency> every, int kept) {
  /** How often. */
  public enum Frequency {
    HOUR,
    DAY,
    WEEK,
    MONTH
  }

  public AutoSnapshots {
    if (kept < 0 || kept > 10) {
      throw new IllegalArgumentException("snapshots kept: " + kept + " (expected: 0 to 10)");
    }
  }
}
