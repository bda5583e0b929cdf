package dev.quartermaster.config;

import java.util.List;

/** What came of reading the settings. */
public sealed interface SettingsResult {
  /** They can be run with; the warnings are worth a look. */
  record Valid(Settings settings, List<Problem> warnings) implements SettingsResult {
    public Valid {
      warnings = List.copyOf(warnings);
    }
  }

  /** Nothing may start with them; here is everything that is wrong, in the order of the file. */
  record Invalid(List<Problem> problems) implements SettingsResult {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
