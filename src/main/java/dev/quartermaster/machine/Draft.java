package dev.quartermaster.machine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person typed, field by field, not yet checked. */
public record Draft(Map<Field, String> values) {
  private static final List<Field> IP_FLAGS =
      List.of(Field.ASSIGN_PUBLIC_IP, Field.DYNAMIC_PUBLIC_IP);
  private static final List<Field> SNAPSHOT_FLAGS =
      List.of(
          Field.TAKE_INITIAL_SNAPSHOT, Field.MARK_AS_RESTORE_POINT, Field.RESTORE_POINT_FREQUENCY);

  public Draft {
    values = values.isEmpty() ? Map.of() : Map.copyOf(values);
  }

  /**
   * The draft that a spec comes from: every field that has a value is written out, each new user's
   * part and each default included, so that checking it gives the spec again.
   */
  public static Draft of(MachineSpec spec) {
    var values = new EnumMap<Field, String>(Field.class);
    values.put(Field.NAME, spec.name().value());
    values.put(Field.REGION, spec.region().name());
    values.put(Field.TYPE, spec.type().wireName());
    values.put(Field.SIZE, String.valueOf(spec.size().gigabytes()));
    values.put(Field.BILLING, spec.billing().wireName());
    values.put(Field.TEMPLATE, spec.template().value());
    values.put(Field.IP, IpWish.word(spec.publicIp()));
    values.put(Field.START, spec.startOnCreate() ? "yes" : "no");
    values.put(Field.SNAPSHOT, SnapshotWish.word(spec.snapshot()));
    spec.network().ifPresent(network -> values.put(Field.NETWORK, network.value()));
    spec.script().ifPresent(script -> values.put(Field.SCRIPT, script.value()));
    spec.team().ifPresent(team -> values.put(Field.TEAM, team.value()));
    spec.notificationEmail().ifPresent(email -> values.put(Field.NOTIFY, email.value()));
    OwnerWish.word(spec.owner()).ifPresent(owner -> values.put(Field.OWNER, owner));
    if (spec.owner() instanceof Owner.NewUser(var email, var firstName, var lastName)) {
      values.put(Field.EMAIL, email.value());
      values.put(Field.FIRST_NAME, firstName);
      values.put(Field.LAST_NAME, lastName);
    }
    return new Draft(values);
  }

  /** What was typed for a field, without surrounding space; empty when nothing was. */
  public Optional<String> value(Field field) {
    return Optional.ofNullable(values.get(field))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The same with one field set. */
  public Draft with(Field field, String value) {
    var changed = new EnumMap<Field, String>(Field.class);
    changed.putAll(values);
    changed.put(field, value);
    return new Draft(changed);
  }

  /** The same with one field left out. */
  public Draft without(Field field) {
    var changed = new EnumMap<Field, String>(Field.class);
    changed.putAll(values);
    changed.remove(field);
    return new Draft(changed);
  }

  /**
   * The same without the API's own flags: what they say of address and snapshot is said by our keys
   * instead, unless it contradicts itself.
   */
  public Draft withoutFlags() {
    Wish wish = Wish.of(this, Facts.unknown(Optional.empty()));
    Draft plain = this;
    if (IP_FLAGS.stream().anyMatch(flag -> value(flag).isPresent())) {
      plain =
          wish.ip().contradiction().isPresent()
              ? plain.without(Field.IP)
              : plain.with(Field.IP, IpWish.word(wish.ip().choice()));
    }
    if (SNAPSHOT_FLAGS.stream().anyMatch(flag -> value(flag).isPresent())) {
      plain =
          wish.snapshot().contradiction().isPresent()
              ? plain.without(Field.SNAPSHOT)
              : plain.with(Field.SNAPSHOT, SnapshotWish.word(wish.snapshot().plan()));
    }
    for (Field flag : IP_FLAGS) {
      plain = plain.without(flag);
    }
    for (Field flag : SNAPSHOT_FLAGS) {
      plain = plain.without(flag);
    }
    return plain;
  }

  /** What another draft says, and this one where that is silent. */
  public Draft overlaidWith(Draft newer) {
    var changed = new EnumMap<Field, String>(Field.class);
    changed.putAll(values);
    changed.putAll(newer.values);
    return new Draft(changed);
  }
}
