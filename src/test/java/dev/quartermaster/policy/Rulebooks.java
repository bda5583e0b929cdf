package dev.quartermaster.policy;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Region;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Policies and facts for tests, small enough to be read at a glance. */
final class Rulebooks {
  static final Person CY = new Person("T0QUARTER", "U0CY");
  static final Place ML = new Place("C0ML");
  static final LocalDateTime TUESDAY_NOON = LocalDateTime.of(2026, 11, 24, 12, 0);
  static final Quotes QUOTES = new Quotes(PriceFile.shipped());
  static final Pricing PRICING = QUOTES::estimate;

  private Rulebooks() {}

  static Policy policy(PolicyRule... rules) {
    return policy(Map.of(), rules);
  }

  static Policy policy(Map<String, Conditions> channels, PolicyRule... rules) {
    return new Policy(
        new Rulebook(
            ZoneOffset.UTC,
            new LinkedHashMap<>(channels),
            List.of(rules),
            Presets.NONE,
            Limits.NONE),
        PRICING);
  }

  static PolicyRule allow(String name, Conditions when) {
    return new PolicyRule(name, when, new Outcome.Allow());
  }

  static PolicyRule needs(String name, Conditions when, Need... needs) {
    return new PolicyRule(name, when, new Outcome.Needs(List.of(needs), Patience.STANDARD));
  }

  static PolicyRule deny(String name, Conditions when, String words) {
    return new PolicyRule(name, when, new Outcome.Deny(words));
  }

  static Conditions who(String... names) {
    return with(Set.of(names), Set.of(), Band.ANY, Band.ANY, Set.of());
  }

  static Conditions types(MachineType... types) {
    return with(Set.of(), Set.of(types), Band.ANY, Band.ANY, Set.of());
  }

  static Conditions sizeUpTo(int gigabytes) {
    return with(Set.of(), Set.of(), Band.upTo(BigDecimal.valueOf(gigabytes)), Band.ANY, Set.of());
  }

  static Conditions perMonthUpTo(int dollars) {
    return with(Set.of(), Set.of(), Band.ANY, Band.upTo(BigDecimal.valueOf(dollars)), Set.of());
  }

  static Conditions channels(String... channels) {
    return with(Set.of(), Set.of(), Band.ANY, Band.ANY, Set.of(channels));
  }

  static Conditions at(Hours hours) {
    return new Conditions(
        Set.of(),
        Set.of(),
        Set.of(),
        Band.ANY,
        Set.of(),
        Band.ANY,
        Band.ANY,
        Set.of(),
        Optional.of(hours),
        Set.of());
  }

  private static Conditions with(
      Set<String> who, Set<MachineType> types, Band size, Band perMonth, Set<String> channels) {
    return new Conditions(
        who,
        types,
        Set.of(),
        size,
        Set.of(),
        Band.ANY,
        perMonth,
        channels,
        Optional.empty(),
        Set.of());
  }

  /** Cy's wish on a Tuesday at noon in the channel of machine learning. */
  static Facts facts(MachineType type, int gigabytes, String... groups) {
    return new Facts(
        CY,
        Set.of(groups),
        ML,
        wanted(type, gigabytes, BillingType.HOURLY),
        Set.of(),
        TUESDAY_NOON);
  }

  static Wanted wanted(MachineType type, int gigabytes, BillingType billing) {
    var size = new DiskSize(gigabytes);
    return new Wanted(
        type,
        Region.NY2,
        size,
        billing,
        PublicIp.DYNAMIC,
        PRICING.estimate(type, size, billing, PublicIp.DYNAMIC));
  }
}
