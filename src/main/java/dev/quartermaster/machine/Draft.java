package dev.quartermaster.machine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a person typed, field by field, not yet checked. */
public record Draft(Map<Field, String> values) {
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

  /** What another draft says, and this one where that is silent. */
  public Draft overlaidWith(Draft newer) {
    var changed = new EnumMap<Field, String>(Field.class);
    changed.putAll(values);
    changed.putAll(newer.values);
    return new Draft(changed);
  }
}
