package dev.quartermaster.policy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * A part of the day, on some days of the week. One that ends no later than it begins runs past
 * midnight, and belongs to the day on which it begins.
 *
 * @param from its first minute
 * @param to the first minute after it; equal to {@code from} for the whole day from there
 * @param days the days on which it begins; none for every day
 */
public record Hours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {
  public Hours {
    days = Set.copyOf(days);
  }

  /** Whether a local time is in it. */
  public boolean includes(LocalDateTime at) {
    LocalTime time = at.toLocalTime();
    if (from.isBefore(to)) {
      return !time.isBefore(from) && time.isBefore(to) && begins(at.getDayOfWeek());
    }
    return time.isBefore(from)
        ? time.isBefore(to) && begins(at.getDayOfWeek().minus(1))
        : begins(at.getDayOfWeek());
  }

  private boolean begins(DayOfWeek day) {
    return days.isEmpty() || days.contains(day);
  }
}
