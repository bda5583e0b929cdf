package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the policy says of a wish with more than one choice: all of them have to be allowed, and
 * whoever is needed for one of them is needed for the whole.
 */
final class Verdicts {
  private Verdicts() {}

  /** What it says of one choice alone. */
  record OfChoice(Choice choice, Verdict verdict) {}

  /** What it says of them together. */
  static Verdict together(List<OfChoice> all) {
    if (all.size() == 1) {
      return all.getFirst().verdict();
    }
    List<Terms> needed = new ArrayList<>();
    Optional<Verdict> hindrance = Optional.empty();
    for (OfChoice one : all) {
      switch (one.verdict()) {
        case Verdict.Allowed _ -> {}
        case Verdict.Needs(var terms) -> needed.add(about(one.choice(), terms));
        case Verdict.Refused(var rule, var code, var words) ->
            hindrance =
                hindrance.or(
                    () ->
                        Optional.of(
                            new Verdict.Refused(
                                rule, code, Text.of(one.choice().inWords() + ": ").and(words))));
        case Verdict.Unknown unknown -> hindrance = hindrance.or(() -> Optional.of(unknown));
      }
    }
    return hindrance.orElseGet(
        () ->
            needed.isEmpty()
                ? all.getFirst().verdict()
                : new Verdict.Needs(needed.stream().reduce(Verdicts::both).orElseThrow()));
  }

  private static Terms about(Choice choice, Terms terms) {
    return new Terms(
        terms.rule(),
        terms.policy(),
        choice.inWords() + ": " + terms.why(),
        terms.needs(),
        terms.fallback(),
        terms.denials(),
        terms.life(),
        terms.asker());
  }

  /** Terms that keep to both: of each group the larger number, the shorter time, the fewer noes. */
  private static Terms both(Terms one, Terms other) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    one.needs().forEach(need -> counts.merge(need.group(), need.count(), Math::max));
    other.needs().forEach(need -> counts.merge(need.group(), need.count(), Math::max));
    String rule = one.rule().equals(other.rule()) ? one.rule() : one.rule() + ", " + other.rule();
    return new Terms(
        rule,
        one.policy(),
        one.why() + "; " + other.why(),
        counts.entrySet().stream().map(it -> new Need(it.getKey(), it.getValue())).toList(),
        one.fallback().filter(group -> other.fallback().equals(Optional.of(group))),
        Math.min(one.denials(), other.denials()),
        one.life().compareTo(other.life()) < 0 ? one.life() : other.life(),
        one.asker());
  }
}
