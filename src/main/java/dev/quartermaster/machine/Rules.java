package dev.quartermaster.machine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Puts a draft, or a spec again, before every {@link Rule}. */
public final class Rules {
  private static final List<Rule> OF_FACTS =
      List.of(
          Rule.R8, Rule.R12, Rule.R13, Rule.R14, Rule.R20, Rule.R21, Rule.R22, Rule.R23, Rule.R24,
          Rule.R41);

  private Rules() {}

  /**
   * Checks what a person typed, all at once: either every violation, in the order of the fields, or
   * the spec it amounts to, with notes. What was left out means: billing by the hour, no public
   * address, started at once, no snapshot, the key's own account as owner (a named one in a team),
   * the account's team. A rule that needs a list which isn't known waits for {@link
   * #check(MachineSpec, Facts)}.
   */
  public static Checked check(Draft draft, Facts facts) {
    Wish wish = Wish.of(draft, facts);
    List<Violation> violations = violations(wish, List.of(Rule.values()));
    return violations.isEmpty()
        ? new Checked.Valid(
            wish.toSpec(),
            FallbackChecks.others(wish).stream().map(Wish::toSpec).toList(),
            Notes.on(wish))
        : new Checked.Broken(violations);
  }

  /**
   * Checks a spec again before it is sent, against facts that are newer than its draft: only the
   * rules that depend on the account. Empty when it may go.
   */
  public static List<Violation> check(MachineSpec spec, Facts facts) {
    return violations(Wish.of(spec, facts), OF_FACTS);
  }

  /** The required fields that a draft says nothing of, in the order of the fields. */
  public static List<Field> missing(Draft draft) {
    return ValueChecks.REQUIRED.stream().filter(field -> draft.value(field).isEmpty()).toList();
  }

  private static List<Violation> violations(Wish wish, List<Rule> rules) {
    record Place(Field field, String code) {}
    var told = new HashSet<Place>();
    return rules.stream()
        .filter(rule -> !rule.isAdvice())
        .flatMap(rule -> violations(rule, wish))
        .filter(violation -> told.add(new Place(violation.field(), violation.code())))
        .sorted(Comparator.comparing(Violation::field))
        .toList();
  }

  private static Stream<Violation> violations(Rule rule, Wish wish) {
    return rule.findings(wish)
        .map(found -> new Violation(rule.name(), rule.code(), found.field(), found.words()));
  }
}
