package dev.quartermaster.policy;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A policy as it is written.
 *
 * @param zone whose clocks its hours go by
 * @param channels the only channels where one may ask, and for what; empty where any will do
 * @param rules the first that is about a wish decides; what none is about is refused
 * @param presets the presets
 * @param limits how much there may be at once
 */
public record Rulebook(
    ZoneId zone,
    SequencedMap<String, Conditions> channels,
    List<PolicyRule> rules,
    Presets presets,
    Limits limits) {
  public Rulebook {
    channels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(channels));
    rules = List.copyOf(rules);
  }

  /** The hash over its canonical form. */
  public PolicyVersion version() {
    return CanonicalRules.version(this);
  }

  /** Every name that a rule says people by: ids of people, roles, groups. */
  public Stream<String> names() {
    return Stream.concat(channels.values().stream(), rules.stream().map(PolicyRule::when))
        .flatMap(conditions -> conditions.who().stream())
        .distinct();
  }

  /** Every channel that is named anywhere, by id or as {@link Facts#DIRECT}. */
  public Stream<String> places() {
    return Stream.concat(
            channels.keySet().stream(),
            rules.stream().flatMap(rule -> rule.when().channels().stream()))
        .distinct();
  }

  /** The rule that is about it. */
  Optional<PolicyRule> first(Facts facts) {
    return rules.stream().filter(rule -> rule.when().hold(facts, presets)).findFirst();
  }

  /** What its channel has against it. */
  Optional<String> refusedByChannel(Facts facts) {
    if (channels.isEmpty()) {
      return Optional.empty();
    }
    Conditions bounds = channels.get(facts.channel());
    if (bounds == null) {
      return Optional.of("Machines are not asked for here.");
    }
    return bounds.hold(facts, presets)
        ? Optional.empty()
        : Optional.of("This channel is not for such machines.");
  }
}
