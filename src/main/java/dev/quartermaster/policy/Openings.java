package dev.quartermaster.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a policy may rule otherwise because of the hour: where hours of a rule begin or end. */
final class Openings {
  private static final int DAYS = 8;

  private Openings() {}

  /** All such moments of the next seven days, the next first. */
  static List<LocalDateTime> after(Rulebook rulebook, LocalDateTime now) {
    return Stream.concat(
            rulebook.channels().values().stream(), rulebook.rules().stream().map(PolicyRule::when))
        .map(Conditions::hours)
        .flatMap(Optional::stream)
        .flatMap(hours -> edges(hours, now.toLocalDate()))
        .filter(at -> at.isAfter(now) && at.isBefore(now.plusDays(DAYS - 1).plusNanos(1)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<LocalDateTime> edges(Hours hours, LocalDate today) {
    return Stream.iterate(0, day -> day + 1)
        .limit(DAYS)
        .map(today::plusDays)
        .flatMap(day -> Stream.of(day.atTime(hours.from()), day.atTime(hours.to())));
  }
}
