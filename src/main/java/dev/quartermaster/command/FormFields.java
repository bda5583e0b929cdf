package dev.quartermaster.command;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields a form of a draft asks for, in the form's order; a form's id names them, so that
 * they can be read back.
 */
final class FormFields {
  /** Who somebody new is. */
  static final Set<Field> NEW_USER = Set.of(Field.EMAIL, Field.FIRST_NAME, Field.LAST_NAME);

  private static final List<Field> FIRST =
      List.of(
          Field.NAME,
          Field.PRESET,
          Field.TYPE,
          Field.REGION,
          Field.TEMPLATE,
          Field.SIZE,
          Field.IP,
          Field.OWNER,
          Field.REASON);
  private static final List<Field> NEW = List.of(Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL);
  private static final List<Field> MORE =
      List.of(
          Field.FALLBACK,
          Field.BILLING,
          Field.NETWORK,
          Field.SCRIPT,
          Field.SNAPSHOT,
          Field.NOTIFY,
          Field.START);

  private static final List<Field> FLAGS =
      List.of(
          Field.TAKE_INITIAL_SNAPSHOT, Field.MARK_AS_RESTORE_POINT, Field.RESTORE_POINT_FREQUENCY);

  /**
   * Left empty, these are kept as empty: they mean none, whatever the defaults say, or somebody new
   * who is still to be named.
   */
  private static final Set<Field> KEPT_EMPTY =
      Set.of(
          Field.FALLBACK,
          Field.NETWORK,
          Field.SCRIPT,
          Field.NOTIFY,
          Field.EMAIL,
          Field.FIRST_NAME,
          Field.LAST_NAME);

  private FormFields() {}

  /** What the form of a draft asks: the essentials, and the rest where something was said of it. */
  static Set<Field> of(Draft draft) {
    Set<Field> fields = EnumSet.copyOf(FIRST);
    if (Stream.concat(MORE.stream(), FLAGS.stream())
        .anyMatch(field -> draft.value(field).isPresent())) {
      fields.addAll(MORE);
    }
    if (asksNewUser(draft)) {
      fields.addAll(NEW);
    }
    return forOwner(fields, draft);
  }

  /** What can be said of a machine whose owner has an account. */
  static List<Field> sayable() {
    return Stream.concat(FIRST.stream(), MORE.stream()).sorted().toList();
  }

  /** The same with everything that can be asked. */
  static Set<Field> all(Set<Field> fields) {
    Set<Field> all = EnumSet.copyOf(fields);
    all.addAll(MORE);
    return all;
  }

  /** Somebody new leaves nobody to pick. */
  static Set<Field> forOwner(Set<Field> fields, Draft draft) {
    Set<Field> fitting = EnumSet.copyOf(fields);
    if (hasNewUser(draft) || asksNewUser(draft)) {
      fitting.remove(Field.OWNER);
    } else if (fitting.removeAll(NEW_USER) || isWhole(fitting)) {
      fitting.add(Field.OWNER);
    }
    return fitting;
  }

  /** Whether somebody new is named in full. */
  static boolean hasNewUser(Draft draft) {
    return NEW_USER.stream().allMatch(field -> draft.value(field).isPresent());
  }

  /** Whether somebody new is wanted who isn't named in full. */
  static boolean asksNewUser(Draft draft) {
    return !hasNewUser(draft) && NEW_USER.stream().anyMatch(draft.values()::containsKey);
  }

  /** Whether a form asks for a whole machine. */
  static boolean isWhole(Set<Field> fields) {
    return fields.contains(Field.NAME)
        && (fields.contains(Field.TYPE) || fields.contains(Field.PRESET));
  }

  /** Whether a form asks for everything that can be asked. */
  static boolean isAll(Set<Field> fields) {
    return fields.containsAll(MORE);
  }

  /** The fields in the form's order. */
  static List<Field> ordered(Set<Field> fields) {
    return Stream.of(FIRST, NEW, MORE).flatMap(List::stream).filter(fields::contains).toList();
  }

  /** The id of a form of that kind which asks for these. */
  static String id(String prefix, Set<Field> fields) {
    return prefix + ordered(fields).stream().map(Field::key).collect(Collectors.joining("."));
  }

  /** The fields that a form asked for, read back from its id. */
  static Set<Field> named(String formId) {
    return Stream.of(formId.substring(formId.indexOf('/') + 1).split("\\."))
        .flatMap(key -> Field.named(key).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
  }

  /** A draft with what was filled in for some fields. */
  static Draft filled(Draft draft, Set<Field> asked, Map<String, String> values) {
    Draft filled = asked.contains(Field.IP) ? draft.withoutFlags() : draft;
    for (Field field : asked) {
      String value = values.getOrDefault(field.key(), "");
      filled =
          value.isBlank() && !KEPT_EMPTY.contains(field)
              ? filled.without(field)
              : filled.with(field, value);
    }
    return filled;
  }
}
