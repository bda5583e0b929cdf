package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
  private final Quotes quotes = new Quotes(PriceFile.shipped());

  @ParameterizedTest
  @CsvSource({
    // 0.78 + 0.0104 + 0.0045; 0.78 x 730 + 7 + 3; 7 + 3
    "hourly, static, 0.7949, 579.40, 10",
    // 0.78 + 0.0104; 0.78 x 730 + 7; 7
    "hourly, dynamic, 0.7904, 576.40, 7",
    "hourly, none, 0.7904, 576.40, 7",
    // (456 + 7 + 3) / 730; 456 + 7 + 3
    "monthly, static, 0.6384, 466, 466",
    "monthly, none, 0.6342, 463, 463"
  })
  void an_estimate_is_the_sum_of_its_parts(
      String billing, String ip, String hour, String month, String off) {
    MachineSpec spec = spec(Account.with(Field.BILLING, billing).with(Field.IP, ip));

    Estimate estimate = quotes.quote(spec).estimate();

    assertThat(estimate.perHour()).isEqualByComparingTo(hour);
    assertThat(estimate.perMonth()).isEqualByComparingTo(month);
    assertThat(estimate.perMonthOff()).isEqualByComparingTo(off);
    assertThat(estimate.pricesOf()).isEqualTo(LocalDate.of(2025, 11, 14));
  }

  @Test
  void a_months_hours_are_rounded_to_cents() {
    MachineSpec smallest = spec(Account.with(Field.TYPE, "C1").with(Field.SIZE, "50"));

    // 0.0045 x 730 = 3.285, then 5 for the disk
    assertThat(quotes.quote(smallest).estimate().perMonth()).isEqualByComparingTo("8.29");
  }

  @Test
  void a_fingerprint_stays_what_it_was_in_the_last_release() {
    assertThat(quotes.quote(spec(Account.complete())).fingerprint())
        .isEqualTo(
            new Fingerprint("ad881e191827b410c13a425c400d9ff0d0ed75484ae46de38cf42d17f416df30"));
  }

  @Test
  void two_drafts_that_a_person_would_call_the_same_have_one_fingerprint() {
    Draft one =
        Account.with(Field.EMAIL, "New@Example.com")
            .with(Field.FIRST_NAME, " Zo\u00EB ")
            .with(Field.LAST_NAME, "Person")
            .with(Field.TEMPLATE, "t0nspur5");
    Draft other =
        Account.with(Field.EMAIL, " new@example.com ")
            .with(Field.FIRST_NAME, "Zoe\u0308")
            .with(Field.LAST_NAME, "Person")
            .with(Field.NAME, " trainer-7 ")
            .with(Field.REGION, "east coast (ny2)")
            .with(Field.TYPE, "p5000")
            .with(Field.SIZE, "100 GB")
            .with(Field.START, "on")
            .with(Field.TEMPLATE, "ubuntu 22.04 server");

    assertThat(quotes.quote(spec(one)).fingerprint())
        .isEqualTo(quotes.quote(spec(other)).fingerprint());
  }

  @Test
  void two_names_that_read_the_same_run_together_have_two_fingerprints() {
    Draft newUser = Account.with(Field.EMAIL, "new@example.com");
    Draft one = newUser.with(Field.FIRST_NAME, "Ann").with(Field.LAST_NAME, "aBell");
    Draft other = newUser.with(Field.FIRST_NAME, "Anna").with(Field.LAST_NAME, "Bell");

    assertThat(quotes.quote(spec(one)).fingerprint())
        .isNotEqualTo(quotes.quote(spec(other)).fingerprint());
  }

  @Test
  void an_estimate_equals_itself_after_it_was_stored_with_other_zeros() {
    LocalDate day = LocalDate.of(2025, 11, 14);

    assertThat(new Estimate(new BigDecimal("0.7900"), new BigDecimal("100"), BigDecimal.ZERO, day))
        .isEqualTo(
            new Estimate(
                new BigDecimal("0.79"), new BigDecimal("1E+2"), new BigDecimal("0.00"), day));
  }

  private static MachineSpec spec(Draft draft) {
    return RulesTest.valid(Rules.check(draft, Account.KNOWN)).spec();
  }
}
