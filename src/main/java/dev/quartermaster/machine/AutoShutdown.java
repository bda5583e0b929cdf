package dev.quartermaster.machine;

import java.util.OptionalInt;

/**
 * When a machine shuts down by itself (R37). Work over SSH doesn't count as use.
 *
 * @param hours after so many hours without use, 1 to 168; empty for never
 * @param force whether even while somebody is logged in
 */
public record AutoShutdown(OptionalInt hours, boolean force) {
  public AutoShutdown {
    if (hours.isPresent() && (hours.getAsInt() < 1 || hours.getAsInt() > 168)) {
      throw new IllegalArgumentException(
          "shut-down: " + hours.getAsInt() + " hours (expected: 1 to 168)");
    }
  }
}
