package dev.quartermaster.config;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Region;
import dev.quartermaster.policy.Facts;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Need;
import dev.quartermaster.policy.Outcome;
import dev.quartermaster.policy.Patience;
import dev.quartermaster.policy.PolicyCase;
import dev.quartermaster.policy.PolicyRule;
import dev.quartermaster.policy.Pricing;
import dev.quartermaster.policy.RuleWords;
import dev.quartermaster.policy.Rulebook;
import dev.quartermaster.policy.Ruling;
import dev.quartermaster.policy.Wanted;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the examples beside the rules; what an example leaves out is the plainest there is. */
final class CaseReader {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final String MOMENT = "[a-z]{3} ([01][0-9]|2[0-3]):[0-5][0-9]";

  private final Map<String, Members> groups;
  private final Rulebook rulebook;
  private final Pricing pricing = new Quotes(PriceFile.shipped())::estimate;

  /** Examples for those rules, with those roles and groups. */
  CaseReader(Map<String, Members> groups, Rulebook rulebook) {
    this.groups = groups;
    this.rulebook = rulebook;
  }

  List<PolicyCase> read(Part policy) {
    List<PolicyCase> cases = new ArrayList<>();
    for (Part part : Parts.list(policy, "cases")) {
      cases.add(one(part, cases.size() + 1));
      part.done();
    }
    return cases;
  }

  private PolicyCase one(Part part, int number) {
    return new PolicyCase(
        part.value("name").text().orElse("case " + number),
        facts(part),
        expected(part),
        rule(part.value("rule")),
        part.section.line());
  }

  private Facts facts(Part part) {
    Value preset = part.value("preset");
    preset
        .text()
        .filter(name -> rulebook.presets().named(name).isEmpty())
        .ifPresent(_ -> ConditionReader.refuse(preset, rulebook.presets().names(), ""));
    String who =
        part.value("who").matching("U0CASE", IdShape.PERSON.expected(), IdShape.PERSON::fits);
    String channel =
        part.value("channel")
            .matching(
                "C0CASE",
                IdShape.CHANNEL.expected() + ", or " + Facts.DIRECT,
                text -> text.equals(Facts.DIRECT) || IdShape.CHANNEL.fits(text));
    return new Facts(
        new Person("T0CASE", who),
        in(part),
        new Place(channel.equals(Facts.DIRECT) ? "D0CASE" : channel),
        wanted(part, preset.text()),
        preset.text().map(Set::of).orElse(Set.of()),
        at(part.value("at")));
  }

  private Set<String> in(Part part) {
    Set<String> names = new HashSet<>();
    for (Value value : part.values("in")) {
      String name = value.text().orElse("");
      if (groups.containsKey(name) || IdShape.GROUP.fits(name)) {
        names.add(name);
      } else {
        ConditionReader.refuse(value, groups.keySet(), "");
      }
    }
    return names;
  }

  private Wanted wanted(Part part, Optional<String> preset) {
    Wanted plain = priced(MachineType.C1, Region.NY2, new DiskSize(50), BillingType.HOURLY);
    Wanted usual =
        preset.flatMap(rulebook.presets()::named).map(found -> found.onto(plain)).orElse(plain);
    String type =
        part.value("type")
            .matching(
                usual.type().wireName(),
                "a machine type, such as P4000",
                text -> MachineType.named(text).isPresent());
    String region =
        part.value("region")
            .matching(
                usual.region().name(), "NY2, CA1 or AMS1", text -> Region.named(text).isPresent());
    String size =
        part.value("size")
            .choice(
                Integer.toString(usual.size().gigabytes()),
                DiskSize.STEPS.stream().map(String::valueOf).toList());
    String billing =
        part.value("billing").choice(usual.billing().wireName(), List.of("hourly", "monthly"));
    return priced(
        MachineType.named(type).orElse(usual.type()),
        Region.named(region).orElse(usual.region()),
        DiskSize.of(Long.parseLong(size)).orElse(usual.size()),
        Stream.of(BillingType.values())
            .filter(one -> one.wireName().equals(billing))
            .findFirst()
            .orElse(usual.billing()));
  }

  private Wanted priced(MachineType type, Region region, DiskSize size, BillingType billing) {
    return new Wanted(
        type,
        region,
        size,
        billing,
        PublicIp.DYNAMIC,
        pricing.estimate(type, size, billing, PublicIp.DYNAMIC));
  }

  private static LocalDateTime at(Value value) {
    String text =
        value.matching("tue 12:00", "a day and a time, such as sat 23:30", CaseReader::isMoment);
    DayOfWeek day = HoursReader.named(text.substring(0, 3)).orElse(DayOfWeek.MONDAY);
    return MONDAY.plusDays(day.getValue() - 1L).atTime(LocalTime.parse(text.substring(4)));
  }

  private static boolean isMoment(String text) {
    return text.matches(MOMENT) && HoursReader.named(text.substring(0, 3)).isPresent();
  }

  private String expected(Part part) {
    boolean allow = part.value("allow").flag(false);
    boolean deny = part.value("deny").flag(false);
    List<Need> needs = RuleReader.needs(part, groups);
    if (Stream.of(allow, deny, !needs.isEmpty()).filter(is -> is).count() != 1) {
      part.refuse("", "expects nothing, or more than one thing", "one of allow, needs and deny");
    }
    if (needs.isEmpty()) {
      return deny ? "deny" : "allow";
    }
    return RuleWords.then(new Outcome.Needs(needs, Patience.STANDARD));
  }

  private Optional<String> rule(Value value) {
    List<String> names =
        Stream.concat(
                rulebook.rules().stream().map(PolicyRule::name),
                Stream.of(Ruling.NO_RULE, Ruling.CHANNEL_RULE))
            .distinct()
            .toList();
    if (value.text().isPresent() && !names.contains(value.text().get())) {
      ConditionReader.refuse(value, names, "");
    }
    return value.text();
  }
}
