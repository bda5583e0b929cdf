package dev.quartermaster.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a rule is about, and what it says of that, in a line that people read. */
public final class RuleWords {
  private RuleWords() {}

  /** "who requesters · type P4000, P5000 · ≤ $400 a month"; "everything" where nothing is asked. */
  public static String when(Conditions when) {
    List<String> parts = new ArrayList<>();
    list(parts, "who ", when.who(), Function.identity());
    list(parts, "type ", when.types(), type -> type.wireName());
    list(parts, "region ", when.regions(), region -> region.name());
    band(parts, when.size(), "", " GB");
    list(parts, "billing ", when.billing(), billing -> billing.wireName());
    band(parts, when.perHour(), "$", " an hour");
    band(parts, when.perMonth(), "$", " a month");
    list(parts, "channel ", when.channels(), Function.identity());
    when.hours().ifPresent(hours -> parts.add(hours(hours)));
    list(parts, "preset ", when.presets(), Function.identity());
    return parts.isEmpty() ? "everything" : String.join(" · ", parts);
  }

  /** "allow", "needs 1 of leads and 2 of finance", or "deny: words". */
  public static String then(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Allow _ -> "allow";
      case Outcome.Needs(var needs, _) ->
          "needs " + needs.stream().map(Need::words).collect(Collectors.joining(" and "));
      case Outcome.Deny(var words) -> "deny: " + words;
    };
  }

  /** What was asked for, as rules see it, without who asked and where. */
  public static String wanted(Wanted wanted) {
    return "%s, %s, %d GB, %s, about $%s/h ($%s a month)"
        .formatted(
            wanted.type().wireName(),
            wanted.region().name(),
            wanted.size().gigabytes(),
            wanted.billing().wireName(),
            money(wanted.estimate().perHour()),
            money(wanted.estimate().perMonth()));
  }

  private static <T> void list(
      List<String> parts, String label, Collection<T> values, Function<T, String> word) {
    if (!values.isEmpty()) {
      parts.add(label + values.stream().map(word).sorted().collect(Collectors.joining(", ")));
    }
  }

  private static void band(List<String> parts, Band band, String before, String after) {
    Optional<String> low = band.above().map(edge -> "> " + before + edge.toPlainString() + after);
    Optional<String> high = band.upTo().map(edge -> "≤ " + before + edge.toPlainString() + after);
    low.ifPresent(parts::add);
    high.ifPresent(parts::add);
  }

  private static String hours(Hours hours) {
    String days =
        hours.days().stream()
            .sorted()
            .map(RuleWords::day)
            .collect(Collectors.joining(", ", hours.days().isEmpty() ? "" : " on ", ""));
    return hours.from() + "-" + hours.to() + days;
  }

  private static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static String money(BigDecimal dollars) {
    return dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
