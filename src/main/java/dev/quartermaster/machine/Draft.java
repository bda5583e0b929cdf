package dev.quartermaster.machine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a person typed, field by field, not yet checked. */
public record Draft(Map<Field, String> values) {
  public Draft {
    values = values.isEmpty() ? Map.of() : Map.copyOf(values);
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
