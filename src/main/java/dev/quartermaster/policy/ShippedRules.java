package dev.quartermaster.policy;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The policy of a house that wrote none: admins have what they confirm themselves up to a ceiling;
 * everything else needs one of the group {@link #APPROVERS}, who is never the asker himself.
 */
public final class ShippedRules {
  /** The group that decides where nobody said otherwise. */
  public static final String APPROVERS = "approvers";

  /** What a machine that an admin allows himself may cost in a month of running, in US dollars. */
  public static final BigDecimal CEILING = BigDecimal.valueOf(1000);

  private ShippedRules() {}

  /** Those rules, which wait for approvers as said. */
  public static List<PolicyRule> rules(Patience patience) {
    return List.of(
        new PolicyRule(
            "admins", who(Set.of(Role.ADMINS.word()), Band.upTo(CEILING)), new Outcome.Allow()),
        new PolicyRule(
            "members",
            who(Set.of(Role.REQUESTERS.word(), Role.ADMINS.word()), Band.ANY),
            new Outcome.Needs(List.of(new Need(APPROVERS, 1)), patience)));
  }

  /** The whole book, by universal time and with the standard limits. */
  public static Rulebook book(Patience patience) {
    return new Rulebook(
        ZoneOffset.UTC,
        new LinkedHashMap<>(Map.of()),
        rules(patience),
        Presets.NONE,
        Limits.STANDARD);
  }

  private static Conditions who(Set<String> names, Band perMonth) {
    return new Conditions(
        names,
        Set.of(),
        Set.of(),
        Band.ANY,
        Set.of(),
        Band.ANY,
        perMonth,
        Set.of(),
        Optional.empty(),
        Set.of());
  }
}
