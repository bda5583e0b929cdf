package dev.quartermaster.command;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For how long a machine is wanted, as people type it: {@code 30m}, {@code 8h}, {@code 2d}, {@code
 * 1w}.
 */
final class Spell {
  private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,3})([mhdw])");
  private static final Duration LONGEST = Duration.ofDays(366);

  private Spell() {}

  /** The time that a text means; at most a year. */
  static Optional<Duration> of(String typed) {
    Matcher match = SHAPE.matcher(typed);
    if (!match.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(match.group(1));
    Duration time =
        switch (match.group(2)) {
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          case "d" -> Duration.ofDays(count);
          default -> Duration.ofDays(7 * count);
        };
    return Optional.of(time).filter(wanted -> wanted.compareTo(LONGEST) <= 0);
  }
}
