package dev.quartermaster.policy;

import java.util.Comparator;
import java.util.Optional;

/**
 * An example that is written beside the rules, with what they should say of it.
 *
 * @param name what it is called
 * @param facts what is asked
 * @param expected "allow", "deny", or "needs 1 of leads and 2 of finance"
 * @param rule the rule that should decide, where that is said
 * @param line where it stands in the file, from 1
 */
public record PolicyCase(
    String name, Facts facts, String expected, Optional<String> rule, int line) {

  /** What is wrong with a ruling, by this example; empty when it is as expected. */
  public Optional<String> complaint(Ruling ruling) {
    String said = said(ruling);
    if (!said.equals(expected)) {
      return Optional.of("expected " + expected + ", but rule " + ruling.rule() + " says " + said);
    }
    return rule.filter(name -> !name.equals(ruling.rule()))
        .map(name -> "expected rule " + name + ", but rule " + ruling.rule() + " decided");
  }

  private static String said(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Allow _ -> "allow";
      case Ruling.Deny _ -> "deny";
      case Ruling.Needs needs ->
          RuleWords.then(
              new Outcome.Needs(
                  needs.needs().stream().sorted(Comparator.comparing(Need::group)).toList(),
                  needs.patience()));
    };
  }
}
