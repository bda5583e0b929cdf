package dev.quartermaster.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the machines that would do as well (R42). */
final class FallbackChecks {
  /** The rules that a machine can break by its type or region alone. */
  private static final List<Rule> OF_PLACE_AND_TYPE =
      List.of(Rule.R20, Rule.R21, Rule.R22, Rule.R24, Rule.R41);

  private FallbackChecks() {}

  /** R42. */
  static Stream<Finding> fallbacks(Wish wish) {
    Stream<Finding> odd = Finding.of(Field.FALLBACK, wish.fallback());
    List<Wish> others = others(wish);
    return Stream.of(odd, twice(wish, others), misfits(wish, others)).flatMap(each -> each);
  }

  /** The wish with each of the other choices in place of the first. */
  static List<Wish> others(Wish wish) {
    return wish.fallback().understood().orElse(List.of()).stream().map(wish::with).toList();
  }

  private static Stream<Finding> twice(Wish wish, List<Wish> others) {
    var known = new ArrayList<String>();
    known.add(named(wish));
    for (Wish other : others) {
      if (known.contains(named(other))) {
        return Finding.at(
            Field.FALLBACK,
            named(other) + " is asked for twice. Name each machine that would do once.");
      }
      known.add(named(other));
    }
    return Stream.empty();
  }

  /** What the first choice breaks itself is said of the first choice. */
  private static Stream<Finding> misfits(Wish wish, List<Wish> others) {
    List<String> own = words(wish);
    return others.stream()
        .flatMap(
            other ->
                words(other).stream()
                    .filter(words -> !own.contains(words))
                    .map(words -> new Finding(Field.FALLBACK, named(other) + ": " + words)));
  }

  private static List<String> words(Wish wish) {
    return OF_PLACE_AND_TYPE.stream()
        .flatMap(rule -> rule.findings(wish))
        .map(Finding::words)
        .toList();
  }

  private static String named(Wish wish) {
    return wish.type().understood().map(MachineType::wireName).orElse("the same type")
        + " in "
        + wish.region().understood().map(Region::name).orElse("the same region");
  }
}
