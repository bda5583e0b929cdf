package dev.quartermaster.config;

import dev.quartermaster.policy.Conditions;
import dev.quartermaster.policy.Facts;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Patience;
import dev.quartermaster.policy.PolicyRule;
import dev.quartermaster.policy.Preset;
import dev.quartermaster.policy.Presets;
import dev.quartermaster.policy.Role;
import dev.quartermaster.policy.Rulebook;
import dev.quartermaster.policy.ShippedRules;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** Reads the policy: channels, rules, limits, and the examples beside them. */
final class PolicyReader {
  private final Map<String, Members> groups;
  private final Presets presets;
  private final Duration pendingFor;
  private final ConditionReader conditions;

  /** Knows those roles, groups and presets. */
  PolicyReader(Map<String, Members> groups, Presets presets, Duration pendingFor) {
    this.groups = new TreeMap<>(groups);
    this.presets = presets;
    this.pendingFor = pendingFor;
    List<String> locking =
        presets.all().stream()
            .filter(preset -> !preset.locked().isEmpty())
            .map(Preset::name)
            .toList();
    this.conditions = new ConditionReader(this.groups.keySet(), locking);
  }

  PolicySettings read(Part part) {
    var rulebook =
        new Rulebook(
            zone(part.value("zone")),
            channels(part),
            rules(part),
            presets,
            LimitReader.read(part.part("limits")));
    var cases = new CaseReader(groups, rulebook).read(part);
    part.done();
    return new PolicySettings(rulebook, cases);
  }

  private static ZoneId zone(Value value) {
    String name = value.matching("UTC", "a time zone, such as Europe/Berlin", PolicyReader::isZone);
    return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
  }

  private static boolean isZone(String name) {
    try {
      return !ZoneId.of(name).getId().isEmpty();
    } catch (DateTimeException _) {
      return false;
    }
  }

  private SequencedMap<String, Conditions> channels(Part part) {
    SequencedMap<String, Conditions> channels = new LinkedHashMap<>();
    Parts.named(part, "channels")
        .forEach(
            (name, bounds) -> {
              if (!name.equals(Facts.DIRECT) && !IdShape.CHANNEL.fits(name)) {
                bounds.refuse(
                    "",
                    "the key " + Shown.of(name),
                    IdShape.CHANNEL.expected() + ", or " + Facts.DIRECT);
              }
              channels.put(name, conditions.read(bounds));
              bounds.done();
            });
    return channels;
  }

  private List<PolicyRule> rules(Part part) {
    List<Part> written = Parts.list(part, "rules");
    if (written.isEmpty()) {
      return shipped(part);
    }
    var reader = new RuleReader(conditions, groups, pendingFor);
    List<PolicyRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Part each : written) {
      PolicyRule rule = reader.read(each);
      if (!names.add(rule.name())) {
        each.refuse("name", rule.name() + " is another rule's name", "a name for each rule");
      }
      Optional<PolicyRule> before = hiding(rule, rules);
      // What could not be read counts as everything, and would hide every other rule.
      before
          .filter(_ -> part.findings.problems().isEmpty())
          .ifPresent(
              hides ->
                  each.refuse(
                      "",
                      rule.name() + " is never reached: " + hides.name() + " is about all of it",
                      "the narrower rule first"));
      rules.add(rule);
    }
    return rules;
  }

  private static Optional<PolicyRule> hiding(PolicyRule rule, List<PolicyRule> before) {
    return before.stream().filter(other -> other.when().covers(rule.when())).findFirst();
  }

  private List<PolicyRule> shipped(Part part) {
    boolean asked = groups.containsKey(Role.REQUESTERS.word());
    if (asked && !groups.containsKey(ShippedRules.APPROVERS)) {
      part.refuse(
          "",
          "nobody decides what requesters ask for",
          "someone in access.approvers." + ShippedRules.APPROVERS + ", or rules of your own");
    }
    return ShippedRules.rules(new Patience(pendingFor, Optional.empty(), true));
  }
}
