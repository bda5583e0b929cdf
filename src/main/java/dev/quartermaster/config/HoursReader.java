package dev.quartermaster.config;

import dev.quartermaster.policy.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads when a rule holds: {@code hours: 22:00-06:00} and {@code days: [fri, sat]}. */
final class HoursReader {
  private static final String SHAPE = "([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]";

  private HoursReader() {}

  static Optional<Hours> read(Part part) {
    String hours =
        part.value("hours")
            .matching(
                "", "from-to, such as 08:00-18:00 or 22:00-06:00", text -> text.matches(SHAPE));
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    part.values("days").forEach(value -> day(value).ifPresent(days::add));
    if (hours.isEmpty()) {
      return days.isEmpty()
          ? Optional.empty()
          : Optional.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, days));
    }
    return Optional.of(
        new Hours(
            LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6)), days));
  }

  private static Optional<DayOfWeek> day(Value value) {
    Optional<DayOfWeek> day = named(value.text().orElse(""));
    if (day.isEmpty()) {
      List<String> all = Stream.of(DayOfWeek.values()).map(HoursReader::word).toList();
      ConditionReader.refuse(value, all, "");
    }
    return day;
  }

  /** The day that three letters mean. */
  static Optional<DayOfWeek> named(String text) {
    return Stream.of(DayOfWeek.values()).filter(day -> word(day).equals(text)).findFirst();
  }

  private static String word(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
