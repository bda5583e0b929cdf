package dev.quartermaster.config;

import java.time.Duration;

/** Durations as they are written in the file: {@code 90s}, {@code 15m}, {@code 8h}, {@code 2d}. */
final class Spans {
  private Spans() {}

  static Duration of(long count, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> throw new IllegalArgumentException("unit: " + unit + " (expected: s, m, h or d)");
    };
  }

  /** The shortest way to write it, for whole seconds. */
  static String text(Duration span) {
    if (span.toSecondsPart() != 0) {
      return span.toSeconds() + "s";
    }
    if (span.toMinutesPart() != 0) {
      return span.toMinutes() + "m";
    }
    return span.toHoursPart() == 0 ? span.toDays() + "d" : span.toHours() + "h";
  }
}
