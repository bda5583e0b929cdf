package dev.quartermaster.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one reading of the settings has found wrong or odd so far. */
final class Findings {
  private static final Comparator<Problem> IN_ORDER = Comparator.comparingInt(Problem::line);

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void refuse(int line, String key, String what, String expected) {
    problems.add(new Problem(file, line, key, what, expected));
  }

  void refuseVariable(String variable, String what, String expected) {
    problems.add(new Problem("environment", 0, variable, what, expected));
  }

  void warn(int line, String key, String what, String expected) {
    warnings.add(new Problem(file, line, key, what, expected));
  }

  List<Problem> problems() {
    return problems.stream().sorted(IN_ORDER).toList();
  }

  List<Problem> warnings() {
    return warnings.stream().sorted(IN_ORDER).toList();
  }
}
