package dev.quartermaster.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what is ruled better, by asking the policy itself: in each respect the nearest change
 * that takes the fewest approvals, and disk and type together only where nothing alone helps.
 */
final class Variants {
  private final Policy policy;
  private final WantedSteps wanted;
  private final AskingSteps around;

  Variants(Policy policy, Pricing pricing) {
    this.policy = policy;
    this.wanted = new WantedSteps(policy, pricing);
    this.around = new AskingSteps(policy.rulebook(), pricing);
  }

  /** What beats a ruling, the fewest approvals first. */
  List<Variant> better(Facts facts, Ruling ruling) {
    if (ruling.approvals() == 0) {
      return List.of();
    }
    List<Variant> found =
        Stream.of(
                wanted.sizes(facts),
                wanted.types(facts),
                wanted.elsewhere(facts),
                around.presets(facts),
                around.channels(facts),
                around.later(facts))
            .flatMap(steps -> best(steps, ruling).stream())
            .sorted(Comparator.comparingInt(variant -> variant.ruling().approvals()))
            .toList();
    return found.isEmpty() ? smallerInBoth(facts, ruling) : found;
  }

  /** The nearest of those that take the fewest approvals, if any takes fewer than now. */
  private Optional<Variant> best(List<Step> steps, Ruling now) {
    return steps.stream()
        .map(step -> new Variant(List.of(step.change()), policy.rule(step.facts())))
        .filter(variant -> variant.ruling().approvals() < now.approvals())
        .reduce(
            (nearer, other) ->
                other.ruling().approvals() < nearer.ruling().approvals() ? other : nearer);
  }

  private List<Variant> smallerInBoth(Facts facts, Ruling now) {
    List<Variant> pairs = new ArrayList<>();
    for (Step type : wanted.types(facts)) {
      best(wanted.sizes(type.facts()), now)
          .ifPresent(
              variant ->
                  pairs.add(
                      new Variant(
                          List.of(exactly(type.change()), exactly(variant.changes().getFirst())),
                          variant.ruling())));
    }
    return pairs.stream()
        .min(Comparator.comparingInt(variant -> variant.ruling().approvals()))
        .map(List::of)
        .orElse(List.of());
  }

  /** Only what was asked for itself is claimed of a pair. */
  private static Change exactly(Change change) {
    return switch (change) {
      case Change.Size(var size, _) -> new Change.Size(size, false);
      case Change.Type(var type, _) -> new Change.Type(type, false);
      default -> change;
    };
  }
}
