package dev.quartermaster.command;

import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.policy.Preset;
import dev.quartermaster.policy.Presets;
import dev.quartermaster.request.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is filled in where a wish is silent: by the preset that it names, and by the defaults. */
public final class Prefill {
  private static final String RULE = "preset";

  private final Draft defaults;
  private final Presets presets;

  /** Those of the settings. */
  public Prefill(Draft defaults, Presets presets) {
    this.defaults = defaults;
    this.presets = presets;
  }

  /** The presets that can be named. */
  List<String> names() {
    return presets.names();
  }

  /** What is filled in for a draft that names a preset or none. */
  Draft of(Draft typed) {
    return named(typed).map(preset -> defaults.overlaidWith(preset.values())).orElse(defaults);
  }

  /** The fields of a draft that its preset locks. */
  Set<Field> locked(Draft typed) {
    return named(typed).map(Preset::locked).orElse(Set.of());
  }

  /** A draft without what its preset locks: what a form held there before gives way. */
  Draft fitting(Draft typed) {
    Draft fitting = typed;
    for (Field field : locked(typed)) {
      fitting = fitting.without(field);
    }
    return fitting;
  }

  /** A draft that says itself what its preset says, so that all of it can be changed. */
  Draft unpacked(Draft typed) {
    return named(typed).map(preset -> preset.filledIn(typed).without(Field.PRESET)).orElse(typed);
  }

  /** What is wrong with the preset that a draft names, or with what it says beside that. */
  List<Violation> violations(Draft typed) {
    Optional<String> name = typed.value(Field.PRESET);
    if (name.isEmpty()) {
      return List.of();
    }
    return named(typed)
        .map(preset -> broken(preset, typed))
        .orElseGet(() -> List.of(violation(Code.NOT_KNOWN, Field.PRESET, unknown(name.get()))));
  }

  /** Those, before what else is wrong. */
  static Checked broken(List<Violation> violations, Checked others) {
    return new Checked.Broken(
        others instanceof Checked.Broken(var more)
            ? Stream.concat(violations.stream(), more.stream()).toList()
            : violations);
  }

  private Optional<Preset> named(Draft typed) {
    return typed.value(Field.PRESET).flatMap(presets::named);
  }

  private static List<Violation> broken(Preset preset, Draft typed) {
    return preset.broken(Preset.spelled(typed)).stream()
        .map(field -> violation(Code.LOCKED, field, preset.refusal(field)))
        .toList();
  }

  private static Violation violation(Code code, Field field, String words) {
    return new Violation(RULE, code.text(), field, words);
  }

  private String unknown(String name) {
    return Quoted.inMarks(name)
        + " isn't a preset. "
        + (names().isEmpty()
            ? "The settings name none."
            : "There are: " + String.join(", ", names()) + ".");
  }
}
