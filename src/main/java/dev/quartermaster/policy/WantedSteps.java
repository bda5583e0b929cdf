package dev.quartermaster.policy;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What could be different about a wish itself, the nearest first in each respect. */
final class WantedSteps {
  private final Policy policy;
  private final Pricing pricing;

  WantedSteps(Policy policy, Pricing pricing) {
    this.policy = policy;
    this.pricing = pricing;
  }

  /** Other disks: the smaller ones, then the larger ones, the nearest first. */
  List<Step> sizes(Facts facts) {
    DiskSize now = facts.wanted().size();
    List<DiskSize> all = DiskSize.STEPS.stream().map(DiskSize::new).toList();
    List<DiskSize> smaller = all.stream().filter(size -> size.compareTo(now) < 0).toList();
    Stream<DiskSize> larger = all.stream().filter(size -> size.compareTo(now) > 0);
    return Stream.concat(smaller.reversed().stream(), larger)
        .map(size -> new Step(new Change.Size(size, orLess(facts, size)), sized(facts, size)))
        .toList();
  }

  private boolean orLess(Facts facts, DiskSize size) {
    int here = policy.rule(sized(facts, size)).approvals();
    return DiskSize.STEPS.stream()
        .filter(step -> step < size.gigabytes())
        .allMatch(step -> policy.rule(sized(facts, new DiskSize(step))).approvals() <= here);
  }

  private Facts sized(Facts facts, DiskSize size) {
    Wanted wanted = facts.wanted();
    return facts.wanting(pricing.priced(wanted, wanted.type(), size, wanted.billing()));
  }

  /**
   * Other types: its own family before others; of each the cheaper ones before the dearer ones, the
   * nearest first.
   */
  List<Step> types(Facts facts) {
    MachineType now = facts.wanted().type();
    BigDecimal price = price(facts, now);
    return Stream.of(MachineType.values())
        .filter(type -> type != now)
        .sorted(
            Comparator.comparing((MachineType type) -> type.family() != now.family())
                .thenComparing(type -> price(facts, type).compareTo(price) > 0)
                .thenComparing(type -> price(facts, type).subtract(price).abs())
                .thenComparing(Comparator.naturalOrder()))
        .map(type -> new Step(new Change.Type(type, orLess(facts, type)), typed(facts, type)))
        .toList();
  }

  private boolean orLess(Facts facts, MachineType type) {
    int here = policy.rule(typed(facts, type)).approvals();
    return Stream.of(MachineType.values())
        .filter(other -> other.family() == type.family())
        .filter(other -> price(facts, other).compareTo(price(facts, type)) <= 0)
        .allMatch(other -> policy.rule(typed(facts, other)).approvals() <= here);
  }

  private Facts typed(Facts facts, MachineType type) {
    Wanted wanted = facts.wanted();
    return facts.wanting(pricing.priced(wanted, type, wanted.size(), wanted.billing()));
  }

  private BigDecimal price(Facts facts, MachineType type) {
    return typed(facts, type).wanted().estimate().perHour();
  }

  /** Other regions, and the other way to pay. */
  List<Step> elsewhere(Facts facts) {
    Wanted now = facts.wanted();
    Stream<Step> regions =
        Stream.of(Region.values())
            .filter(region -> region != now.region())
            .map(region -> new Step(new Change.Elsewhere(region), in(facts, region)));
    Stream<Step> billing =
        Stream.of(BillingType.values())
            .filter(other -> other != now.billing())
            .map(
                other ->
                    new Step(
                        new Change.Billed(other),
                        facts.wanting(pricing.priced(now, now.type(), now.size(), other))));
    return Stream.concat(regions, billing).toList();
  }

  private static Facts in(Facts facts, Region region) {
    Wanted now = facts.wanted();
    return facts.wanting(
        new Wanted(now.type(), region, now.size(), now.billing(), now.publicIp(), now.estimate()));
  }
}
