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
 * Broken rules of a form that was sent, beside the fields that it asked for, with their codes. What
 * other fields are to blame for stands beside the first of them.
 */
final class FormErrors {
  private FormErrors() {}

  /** Empty where none of them is to blame. */
  static Optional<Answer> beside(Set<Field> asked, List<Violation> violations) {
    Optional<Field> first =
        violations.stream().map(Violation::field).filter(asked::contains).findFirst();
    Map<String, String> words = new LinkedHashMap<>();
    first.ifPresent(
        field ->
            violations.forEach(
                violation ->
                    words.merge(
                        (asked.contains(violation.field()) ? violation.field() : field).key(),
                        violation.words() + " (" + violation.code() + ")",
                        (one, other) -> one + " " + other)));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Answer.FieldErrors(words));
  }
}
