package dev.quartermaster.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a person confirms: the wish, what it costs, and the fingerprint that binds a click to
 * exactly this. A wish may name more than one machine that would do; one of them has its turn.
 *
 * @param spec the machine whose turn it is
 * @param estimate its price
 * @param fingerprint equal exactly when a person would call two wishes the same, with all their
 *     choices; whose turn it is makes no difference
 * @param ranking the other choices, where there are any
 */
public record Quote(
    MachineSpec spec, Estimate estimate, Fingerprint fingerprint, Optional<Ranking> ranking) {
  /** Of a wish with one choice. */
  public Quote(MachineSpec spec, Estimate estimate, Fingerprint fingerprint) {
    this(spec, estimate, fingerprint, Optional.empty());
  }

  /** Of choices in their order, the first of which has its turn. */
  static Quote of(List<Choice> choices, Fingerprint fingerprint) {
    return turn(choices, 0, fingerprint);
  }

  /** All choices, in their order. */
  public List<Choice> choices() {
    Stream<Choice> own = Stream.of(new Choice(spec, estimate));
    return ranking
        .map(
            others ->
                Stream.of(others.before().stream(), own, others.after().stream())
                    .flatMap(each -> each)
                    .toList())
        .orElseGet(own::toList);
  }

  /** Whether there is more than one choice. */
  public boolean isRanked() {
    return ranking.isPresent();
  }

  /** Whether another choice comes after the one whose turn it is. */
  public boolean hasNext() {
    return ranking.filter(others -> !others.after().isEmpty()).isPresent();
  }

  /** Which choice has its turn; 0 is the first. */
  public int turn() {
    return ranking.map(others -> others.before().size()).orElse(0);
  }

  /** The same, with that choice's turn. */
  public Quote atTurn(int number) {
    return turn(choices(), number, fingerprint);
  }

  /** The dearest choice: what is confirmed is confirmed at this price. */
  public Estimate highest() {
    return choices().stream()
        .map(Choice::estimate)
        .max(Comparator.comparing(Estimate::perMonth).thenComparing(Estimate::perHour))
        .orElse(estimate);
  }

  /** One choice alone, as if nothing else had been asked for. */
  public Quote only(Choice choice) {
    return new Quote(choice.spec(), choice.estimate(), fingerprint);
  }

  /** Every choice changed in the same way, the first one first. */
  public List<MachineSpec> changed(UnaryOperator<MachineSpec> change) {
    return choices().stream().map(Choice::spec).map(change).toList();
  }

  private static Quote turn(List<Choice> choices, int number, Fingerprint fingerprint) {
    Choice own = choices.get(number);
    return new Quote(
        own.spec(),
        own.estimate(),
        fingerprint,
        choices.size() == 1
            ? Optional.empty()
            : Optional.of(
                new Ranking(
                    choices.subList(0, number), choices.subList(number + 1, choices.size()))));
  }
}
