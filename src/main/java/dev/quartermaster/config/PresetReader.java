package dev.quartermaster.config;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Fallback;
import dev.quartermaster.machine.Field;
import dev.quartermaster.policy.Preset;
import dev.quartermaster.policy.Presets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads named wishes: what each says, and what of that nobody may change. */
final class PresetReader {
  private static final String NAME = "[a-z][a-z0-9-]{0,30}";

  private PresetReader() {}

  static Presets read(Part root) {
    List<Preset> presets = new ArrayList<>();
    Parts.named(root, "presets")
        .forEach(
            (name, part) -> {
              if (!name.matches(NAME)) {
                part.refuse("", "the name " + Shown.of(name), "up to 31 of a-z, 0-9 and -");
              }
              presets.add(preset(name, part));
            });
    return new Presets(presets);
  }

  private static Preset preset(String name, Part part) {
    List<Value> named = part.values("locked");
    Draft values = fallback(Preset.spelled(DefaultSettings.values(part)), part);
    Set<Field> locked = EnumSet.noneOf(Field.class);
    for (Value value : named) {
      var field =
          Field.named(value.text().orElse(""))
              .filter(one -> one != Field.FALLBACK && values.value(one).isPresent());
      field.ifPresentOrElse(
          locked::add,
          () ->
              ConditionReader.refuse(
                  value, values.values().keySet().stream().sorted().map(Field::key).toList(), ""));
    }
    part.done();
    return new Preset(name, values, locked);
  }

  private static Draft fallback(Draft values, Part part) {
    String text =
        part.value(Field.FALLBACK.key())
            .matching(
                "",
                "machines that would do as well, such as P5000@CA1,P4000",
                Fallback::looksLikeOne);
    return text.isEmpty() ? values : values.with(Field.FALLBACK, text);
  }
}
