package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Violation;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Broken rules of a form that was sent: beside the fields that it asked for, or in a larger form
 * where other fields are to blame.
 */
final class FormErrors {
  private FormErrors() {}

  static Answer answer(
      List<Violation> violations, Set<Field> asked, CreateForm form, Draft draft, String target) {
    if (violations.stream().allMatch(violation -> asked.contains(violation.field()))) {
      Map<String, String> words = new LinkedHashMap<>();
      violations.forEach(
          violation ->
              words.merge(
                  violation.field().key(),
                  violation.words(),
                  (first, second) -> first + " " + second));
      return new Answer.FieldErrors(words);
    }
    Set<Field> wider = EnumSet.copyOf(asked);
    violations.forEach(violation -> wider.add(violation.field()));
    String all = String.join(" ", violations.stream().map(Violation::words).toList());
    return new Answer.NextForm(form.asking(wider, draft, target, Optional.of(Text.of(all))));
  }
}
