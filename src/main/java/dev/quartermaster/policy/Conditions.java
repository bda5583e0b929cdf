package dev.quartermaster.policy;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold, all of it. A set that is empty asks nothing.
 *
 * @param who people by id, and names of roles and groups; one of them is enough
 * @param types machine types
 * @param regions regions
 * @param size the disk, in GB
 * @param billing ways to pay
 * @param perHour the estimate for an hour of running, in US dollars
 * @param perMonth the estimate for a month of running, in US dollars
 * @param channels channels by id, or {@link Facts#DIRECT}
 * @param hours when
 * @param presets names of presets
 */
public record Conditions(
    Set<String> who,
    Set<MachineType> types,
    Set<Region> regions,
    Band size,
    Set<BillingType> billing,
    Band perHour,
    Band perMonth,
    Set<String> channels,
    Optional<Hours> hours,
    Set<String> presets) {
  /** Nothing is asked: always so. */
  public static final Conditions NONE =
      new Conditions(
          Set.of(),
          Set.of(),
          Set.of(),
          Band.ANY,
          Set.of(),
          Band.ANY,
          Band.ANY,
          Set.of(),
          Optional.empty(),
          Set.of());

  public Conditions {
    who = Set.copyOf(who);
    types = Set.copyOf(types);
    regions = Set.copyOf(regions);
    billing = Set.copyOf(billing);
    channels = Set.copyOf(channels);
    presets = Set.copyOf(presets);
  }

  /** Whether they hold; a preset counts only when the facts keep what it locks. */
  boolean hold(Facts facts, Presets known) {
    return asked(facts) && fits(facts.wanted()) && byPreset(facts, known);
  }

  private boolean asked(Facts facts) {
    return isAmong(facts)
        && any(channels, facts.channel())
        && hours.map(when -> when.includes(facts.at())).orElse(true);
  }

  private boolean isAmong(Facts facts) {
    return any(who, facts.asker().id()) || facts.groups().stream().anyMatch(who::contains);
  }

  private boolean fits(Wanted wanted) {
    return any(types, wanted.type())
        && any(regions, wanted.region())
        && any(billing, wanted.billing())
        && size.contains(BigDecimal.valueOf(wanted.size().gigabytes()))
        && perHour.contains(wanted.estimate().perHour())
        && perMonth.contains(wanted.estimate().perMonth());
  }

  private boolean byPreset(Facts facts, Presets known) {
    return presets.isEmpty()
        || facts.presets().stream()
            .filter(presets::contains)
            .flatMap(name -> known.named(name).stream())
            .anyMatch(preset -> preset.keeps(facts.wanted()));
  }

  /** Whether these hold wherever the others do; false where that can't be told. */
  public boolean covers(Conditions other) {
    return coverWho(other)
        && covers(types, other.types)
        && covers(regions, other.regions)
        && covers(billing, other.billing)
        && size.covers(other.size)
        && perHour.covers(other.perHour)
        && perMonth.covers(other.perMonth);
  }

  private boolean coverWho(Conditions other) {
    return covers(who, other.who)
        && covers(channels, other.channels)
        && covers(presets, other.presets)
        && (hours.isEmpty() || hours.equals(other.hours));
  }

  private static <T> boolean any(Set<T> wanted, T found) {
    return wanted.isEmpty() || wanted.contains(found);
  }

  private static <T> boolean covers(Set<T> wide, Set<T> narrow) {
    return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
  }
}
