package dev.quartermaster.policy;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Region;
import java.util.List;
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

  /** Whether a wish has all that is locked; false where nothing is. */
  public boolean isIn(MachineSpec spec) {
    Draft whole = Draft.of(spec);
    return !locked.isEmpty() && locked.stream().allMatch(field -> isSame(field, whole));
  }

  /** What it says, and what was typed beside that; locked fields stay as they are. */
  public Draft filledIn(Draft typed) {
    Draft whole = values.overlaidWith(typed);
    for (Field field : locked) {
      whole = whole.with(field, values.value(field).orElse(""));
    }
    return whole;
  }

  /** The locked fields that something else was typed for. */
  public List<Field> broken(Draft typed) {
    return locked.stream()
        .sorted()
        .filter(field -> typed.value(field).isPresent() && !isSame(field, typed))
        .toList();
  }

  /** A draft with types, regions and sizes as presets spell them, so that they can be compared. */
  public static Draft spelled(Draft typed) {
    Draft spelled = typed;
    for (Field field : typed.values().keySet()) {
      String text = typed.value(field).orElse("");
      Optional<String> plain =
          switch (field) {
            case TYPE -> MachineType.named(text).map(MachineType::wireName);
            case REGION -> Region.named(text).map(Region::name);
            case SIZE -> Optional.of(text.toLowerCase(Locale.ROOT).replaceFirst("\\s*gb$", ""));
            default -> Optional.empty();
          };
      Draft before = spelled;
      spelled = plain.map(value -> before.with(field, value)).orElse(before);
    }
    return spelled;
  }

  /** Why nothing else can be said for a locked field. */
  public String refusal(Field field) {
    return field.label()
        + " is locked by preset "
        + name
        + ": it is "
        + values.value(field).orElse("")
        + ". Leave "
        + field.key()
        + " out, or ask without the preset.";
  }

  private boolean isSame(Field field, Draft other) {
    return plain(values.value(field)).equals(plain(other.value(field)));
  }

  private static Optional<String> plain(Optional<String> value) {
    return value.map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** Whether what rules look at is as locked. */
  boolean keeps(Wanted wanted) {
    return keeps(Field.TYPE, wanted.type().wireName())
        && keeps(Field.REGION, wanted.region().name())
        && keeps(Field.SIZE, Integer.toString(wanted.size().gigabytes()))
        && keeps(Field.BILLING, wanted.billing().wireName());
  }

  /** What is wanted, with what it says in place; at the old price. */
  public Wanted onto(Wanted wanted) {
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
