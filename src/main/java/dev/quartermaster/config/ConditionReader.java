package dev.quartermaster.config;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.policy.Band;
import dev.quartermaster.policy.Conditions;
import dev.quartermaster.policy.Facts;
import dev.quartermaster.policy.Role;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what must hold for a rule to be about a wish. */
final class ConditionReader {
  private static final String MONEY = "[0-9]{1,7}(\\.[0-9]{1,4})?";

  private final Collection<String> groups;
  private final Collection<String> presets;

  /** Knows those groups of approvers and those presets. */
  ConditionReader(Collection<String> groups, Collection<String> presets) {
    this.groups = groups;
    this.presets = presets;
  }

  /** The conditions in a section; all other keys of it are left to the caller. */
  Conditions read(Part part) {
    return new Conditions(
        who(part),
        types(part),
        words(part, "regions", Stream.of(Region.values()).toList(), Region::name),
        band(part.part("size"), " GB"),
        words(part, "billing", Stream.of(BillingType.values()).toList(), BillingType::wireName),
        band(part.part("per_hour"), " US dollars"),
        band(part.part("per_month"), " US dollars"),
        channels(part),
        HoursReader.read(part),
        presets(part));
  }

  private Set<String> who(Part part) {
    var names = new HashSet<String>();
    for (Value value : part.values("who")) {
      String name = value.text().orElse("");
      boolean known = Role.isOne(name) || groups.contains(name);
      if (known || IdShape.PERSON.fits(name) || IdShape.GROUP.fits(name)) {
        names.add(name);
      } else {
        Stream<String> roles = Stream.of(Role.values()).map(Role::word);
        refuse(
            value, Stream.concat(roles, groups.stream()).distinct().toList(), " or an id (U…, S…)");
      }
    }
    return names;
  }

  private static Set<MachineType> types(Part part) {
    Set<MachineType> types = EnumSet.noneOf(MachineType.class);
    for (Value value : part.values("types")) {
      String text = value.text().orElse("");
      Optional<MachineType> one = MachineType.named(text);
      one.ifPresent(types::add);
      var family =
          Stream.of(MachineType.values())
              .filter(type -> type.family().name().equalsIgnoreCase(text))
              .toList();
      types.addAll(family);
      if (one.isEmpty() && family.isEmpty()) {
        Stream<String> names = Stream.of(MachineType.values()).map(MachineType::wireName);
        refuse(value, Stream.concat(Stream.of("gpu", "cpu", "grid"), names).toList(), "");
      }
    }
    return types;
  }

  private static <E> Set<E> words(
      Part part, String key, Collection<E> all, Function<E, String> word) {
    var found = new HashSet<E>();
    for (Value value : part.values(key)) {
      Optional<E> one =
          all.stream()
              .filter(each -> word.apply(each).equalsIgnoreCase(value.text().orElse("")))
              .findFirst();
      one.ifPresentOrElse(found::add, () -> refuse(value, all.stream().map(word).toList(), ""));
    }
    return found;
  }

  private static Set<String> channels(Part part) {
    var channels = new HashSet<String>();
    for (Value value : part.values("channels")) {
      if (value.text().equals(Optional.of(Facts.DIRECT))) {
        channels.add(Facts.DIRECT);
      } else {
        channels.add(value.requiredId(IdShape.CHANNEL));
      }
    }
    return channels;
  }

  private Set<String> presets(Part part) {
    var names = new HashSet<String>();
    for (Value value : part.values("presets")) {
      String name = value.text().orElse("");
      if (presets.contains(name)) {
        names.add(name);
      } else {
        refuse(value, presets, " (a preset that locks something)");
      }
    }
    return names;
  }

  private static Band band(Part part, String unit) {
    Optional<BigDecimal> above = amount(part.value("above"), unit);
    Optional<BigDecimal> upTo = amount(part.value("up_to"), unit);
    part.done();
    if (above.isPresent() && upTo.isPresent() && above.get().compareTo(upTo.get()) >= 0) {
      part.refuse("", "an empty range", "above less than up_to");
      return Band.ANY;
    }
    return new Band(above, upTo);
  }

  private static Optional<BigDecimal> amount(Value value, String unit) {
    String text = value.matching("", "an amount in" + unit, found -> found.matches(MONEY));
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** Refuses a word, with the one that it may have been meant to be. */
  static void refuse(Value value, Collection<String> known, String also) {
    String typed = value.text().orElse("");
    String hint =
        NearestWord.to(typed.toLowerCase(Locale.ROOT), known)
            .map(word -> ", did you mean " + word + "?")
            .orElse("");
    value.refuse(
        Shown.of(typed) + hint,
        (known.isEmpty() ? "nothing: there is none" : "one of " + String.join(", ", known)) + also);
  }
}
