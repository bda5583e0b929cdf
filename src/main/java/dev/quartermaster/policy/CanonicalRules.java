package dev.quartermaster.policy;

import static dev.quartermaster.policy.CanonicalText.optional;
import static dev.quartermaster.policy.CanonicalText.sorted;
import static dev.quartermaster.policy.CanonicalText.whole;

import dev.quartermaster.machine.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rulebook as one text that no other has: a version, then every value in a fixed order, each with
 * its length before it; what has no order of its own is sorted.
 */
final class CanonicalRules {
  private static final String VERSION = "policy-1";

  private CanonicalRules() {}

  static PolicyVersion version(Rulebook rulebook) {
    return new PolicyVersion(CanonicalText.sha256(of(rulebook)));
  }

  static String of(Rulebook rulebook) {
    List<String> parts = new ArrayList<>();
    parts.add(VERSION);
    parts.add(rulebook.zone().getId());
    parts.add(
        whole(
            rulebook.channels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> whole(List.of(entry.getKey(), conditions(entry.getValue()))))
                .toList()));
    parts.add(whole(rulebook.rules().stream().map(CanonicalRules::rule).toList()));
    parts.add(whole(rulebook.presets().all().stream().map(CanonicalRules::preset).toList()));
    parts.add(limits(rulebook.limits()));
    return whole(parts);
  }

  private static String rule(PolicyRule rule) {
    return whole(List.of(rule.name(), conditions(rule.when()), outcome(rule.then())));
  }

  private static String conditions(Conditions when) {
    return whole(
        List.of(
            sorted(when.who()),
            sorted(when.types()),
            sorted(when.regions()),
            band(when.size()),
            sorted(when.billing()),
            band(when.perHour()),
            band(when.perMonth()),
            sorted(when.channels()),
            when.hours().map(CanonicalRules::hours).orElse(""),
            sorted(when.presets())));
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Allow _ -> whole(List.of("allow"));
      case Outcome.Deny(var words) -> whole(List.of("deny", words));
      case Outcome.Needs(var needs, var patience) ->
          whole(
              List.of(
                  "needs",
                  sorted(needs.stream().map(Need::words).toList()),
                  patience.expires().toString(),
                  optional(patience.fallback()),
                  String.valueOf(patience.oneDenyEnds())));
    };
  }

  private static String preset(Preset preset) {
    List<String> values =
        preset.values().values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> whole(List.of(entry.getKey().key(), entry.getValue())))
            .toList();
    return whole(
        List.of(
            preset.name(),
            whole(values),
            sorted(preset.locked().stream().map(Field::key).toList())));
  }

  private static String limits(Limits limits) {
    return whole(
        List.of(
            each(limits.person()),
            each(limits.channel()),
            limits.all().open() + "/" + limits.all().machines(),
            limits.all().perMonth().stripTrailingZeros().toPlainString(),
            limits.waiting().person() + "/" + limits.waiting().all()));
  }

  private static String each(Limits.Each each) {
    return each.open() + "/" + each.machines() + "/" + each.perDay();
  }

  private static String band(Band band) {
    return whole(
        List.of(
            optional(band.above().map(BigDecimal::toPlainString)),
            optional(band.upTo().map(BigDecimal::toPlainString))));
  }

  private static String hours(Hours hours) {
    return whole(List.of(hours.from().toString(), hours.to().toString(), sorted(hours.days())));
  }
}
