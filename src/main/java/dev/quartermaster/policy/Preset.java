package dev.quartermaster.policy;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Region;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A named wish, filled in beforehand.
 *
 * @param name as it is typed
 * @param values what it says
 * @param locked what of that nobody may change
 */
public record Preset(String name, Draft values, Set<Field> locked) {
  public Preset {
    locked = Set.copyOf(locked);
    if (!locked.stream().allMatch(field -> values.value(field).isPresent())) {
      throw new IllegalArgumentException("preset " + name + ": a locked field without a value");
    }
  }

  /** Whether what rules look at is as locked. */
  boolean keeps(Wanted wanted) {
    return keeps(Field.TYPE, wanted.type().wireName())
        && keeps(Field.REGION, wanted.region().name())
        && keeps(Field.SIZE, Integer.toString(wanted.size().gigabytes()))
        && keeps(Field.BILLING, wanted.billing().wireName());
  }

  /** What is wanted, with what it says in place; at the old price. */
  Wanted onto(Wanted wanted) {
    return new Wanted(
        said(Field.TYPE).flatMap(MachineType::named).orElse(wanted.type()),
        said(Field.REGION).flatMap(Region::named).orElse(wanted.region()),
        said(Field.SIZE).flatMap(text -> DiskSize.of(Long.parseLong(text))).orElse(wanted.size()),
        said(Field.BILLING)
            .map(text -> BillingType.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(wanted.billing()),
        said(Field.IP)
            .map(text -> PublicIp.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(wanted.publicIp()),
        wanted.estimate());
  }

  private Optional<String> said(Field field) {
    return values.value(field);
  }

  private boolean keeps(Field field, String value) {
    return !locked.contains(field) || values.value(field).orElse("").equalsIgnoreCase(value);
  }
}
