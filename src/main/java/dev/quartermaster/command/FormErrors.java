package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Broken rules of a form that was sent, beside the fields that it asked for. What other fields are
 * to blame for is told afterwards, with a button that opens them.
 */
final class FormErrors {
  private FormErrors() {}

  static Optional<Answer> beside(Set<Field> asked, List<Violation> violations) {
    Map<String, String> words = new LinkedHashMap<>();
    violations.stream()
        .filter(violation -> asked.contains(violation.field()))
        .forEach(
            violation ->
                words.merge(
                    violation.field().key(),
                    violation.words(),
                    (first, second) -> first + " " + second));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Answer.FieldErrors(words));
  }
}
