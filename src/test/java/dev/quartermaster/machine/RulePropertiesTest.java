package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulePropertiesTest {
  private static final int FEW = 2_000;
  private static final int MANY = 5_000;

  private final Random random = Seed.numbers();
  private final RandomSpecs specs = new RandomSpecs(random);
  private final PriceList prices = PriceFile.shipped();
  private final Quotes quotes = new Quotes(prices);

  @Test
  void a_spec_written_out_as_a_draft_gives_the_spec_again() {
    Stream<MachineSpec> lost =
        some(FEW, specs::next)
            .filter(spec -> !Rules.check(Draft.of(spec), Account.UNKNOWN).equals(valid(spec)));

    assertThat(lost.limit(1)).as(Seed.again()).isEmpty();
  }

  @Test
  void a_draft_that_is_valid_and_written_out_again_means_the_same() {
    List<Draft> valid =
        some(FEW, specs::plausible).filter(draft -> specOf(draft).findFirst().isPresent()).toList();

    Stream<Draft> changed =
        valid.stream()
            .filter(
                draft ->
                    specOf(draft)
                        .anyMatch(
                            spec -> specOf(Draft.of(spec)).noneMatch(again -> again.equals(spec))));

    assertThat(valid).as(Seed.again()).hasSizeGreaterThan(FEW / 4);
    assertThat(changed.limit(1)).as(Seed.again()).isEmpty();
  }

  @Test
  void two_fingerprints_are_equal_exactly_when_the_specs_are() {
    record Pair(MachineSpec one, MachineSpec other) {}
    List<Pair> pairs =
        some(2 * FEW, specs::next)
            .map(spec -> new Pair(spec, random.nextInt(4) == 0 ? specs.next() : specs.near(spec)))
            .toList();

    Stream<Pair> wrong =
        pairs.stream()
            .filter(
                pair ->
                    pair.one.equals(pair.other)
                        != fingerprint(pair.one).equals(fingerprint(pair.other)));

    assertThat(pairs).as(Seed.again()).anyMatch(pair -> pair.one.equals(pair.other));
    assertThat(wrong.limit(1)).as(Seed.again()).isEmpty();
  }

  @Test
  void an_estimate_adds_up_part_by_part() {
    Stream<MachineSpec> wrong = some(FEW, specs::next).filter(spec -> !addsUp(spec));

    assertThat(wrong.limit(1)).as(Seed.again()).isEmpty();
  }

  @Test
  void any_garbage_is_either_valid_or_told_in_plain_words() {
    List<Facts> facts = List.of(Account.KNOWN, Account.IN_TEAM, Account.UNKNOWN);

    Stream<Violation> unfit =
        some(MANY, specs::garbage)
            .map(draft -> Rules.check(draft, specs.oneOf(facts)))
            .flatMap(checked -> RulesTest.violations(checked).stream())
            .filter(
                violation ->
                    violation.words().length() > 400
                        || Quoted.firstUnseen(violation.words()).isPresent());

    assertThat(unfit.limit(1)).as(Seed.again()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void A37_a_value_of_a_hundred_thousand_characters_is_checked_in_no_time(Field field) {
    List<Draft> drafts =
        Stream.of("a", "a.", "a@", "-", "qm-", "\u0301\u0323", " ", "9")
            .map(piece -> Account.with(field, piece.repeat(100_000 / piece.length())))
            .toList();

    assertTimeout(
        Duration.ofSeconds(20), () -> drafts.forEach(draft -> Rules.check(draft, Account.KNOWN)));
  }

  private static <T> Stream<T> some(int count, Supplier<T> next) {
    return Stream.generate(next).limit(count);
  }

  private boolean addsUp(MachineSpec spec) {
    Estimate estimate = quotes.quote(spec).estimate();
    Price compute = prices.of(spec.type());
    Price disk = prices.of(spec.size());
    Price address = prices.of(spec.publicIp());
    BigDecimal kept = disk.month().add(address.month());
    if (spec.billing() == BillingType.MONTHLY) {
      return estimate.perMonth().compareTo(compute.month().add(kept)) == 0
          && estimate.perMonthOff().compareTo(estimate.perMonth()) == 0;
    }
    BigDecimal running = estimate.perMonth().subtract(estimate.perMonthOff());
    BigDecimal exact = compute.hour().multiply(BigDecimal.valueOf(730));
    return estimate
                .perHour()
                .subtract(disk.hour())
                .subtract(address.hour())
                .compareTo(compute.hour())
            == 0
        && estimate.perMonthOff().compareTo(kept) == 0
        && running.subtract(exact).abs().compareTo(new BigDecimal("0.005")) <= 0;
  }

  private static Checked valid(MachineSpec spec) {
    return new Checked.Valid(spec, List.of(), notes(spec));
  }

  private static List<String> notes(MachineSpec spec) {
    return Notes.on(Wish.of(spec, Account.UNKNOWN));
  }

  private static Stream<MachineSpec> specOf(Draft draft) {
    return Rules.check(draft, Account.KNOWN) instanceof Checked.Valid(var spec, _, _)
        ? Stream.of(spec)
        : Stream.empty();
  }

  private Fingerprint fingerprint(MachineSpec spec) {
    return quotes.quote(spec).fingerprint();
  }
}
