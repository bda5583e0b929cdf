package dev.quartermaster.paperspace.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header of that name, RFC 9110 §10.2.3: seconds or a date; never more than a day. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  static Optional<Duration> parse(String header, InstantSource clock) {
    if (SECONDS.matcher(header).matches()) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(header))));
    }
    try {
      Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
      return Optional.of(bounded(Duration.between(clock.instant(), then)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
