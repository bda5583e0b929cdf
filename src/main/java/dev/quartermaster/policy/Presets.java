package dev.quartermaster.policy;

import java.util.List;
import java.util.Optional;

/** The presets there are, in the order of the settings. */
public record Presets(List<Preset> all) {
  /** None. */
  public static final Presets NONE = new Presets(List.of());

  public Presets {
    all = List.copyOf(all);
  }

  /** The preset of a name, in any letter case. */
  public Optional<Preset> named(String name) {
    return all.stream().filter(preset -> preset.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Their names. */
  public List<String> names() {
    return all.stream().map(Preset::name).toList();
  }
}
