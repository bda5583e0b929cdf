package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameAndNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "safe\u202Etxt.exe | U+202E RIGHT-TO-LEFT OVERRIDE",
        "zero\u200Bwidth | U+200B ZERO WIDTH SPACE",
        "p\u0430ypal | U+0430 CYRILLIC SMALL LETTER A",
        "rocket\uD83D\uDE80 | U+1F680 ROCKET",
        "a\u0336 | U+0336 COMBINING LONG STROKE OVERLAY",
        "e\u0301t\u00E9 | U+00E9 LATIN SMALL LETTER E WITH ACUTE",
        "lone\uD800 | U+D800 HIGH SURROGATES D800",
        "two\u00A0words | U+00A0 NO-BREAK SPACE",
        "<!channel> | U+003C LESS-THAN SIGN"
      })
  void A31_a_name_with_a_strange_character_is_refused_and_the_character_named(
      String name, String character) {
    assertThat(wordsFor(Field.NAME, name))
        .contains(character)
        .matches(words -> Quoted.firstUnseen(words).isEmpty(), "all of it can be seen");
  }

  @Test
  void A31_a_name_that_only_looks_plain_after_normalisation_is_taken_in_plain_letters() {
    Checked checked = Rules.check(Account.with(Field.NAME, "\u212Aelvin"), Account.KNOWN);

    assertThat(RulesTest.valid(checked).spec().name()).isEqualTo(new MachineName("Kelvin"));
  }

  @Test
  void A31_a_new_users_name_may_be_anything_that_can_be_seen() {
    Draft draft =
        Account.with(Field.EMAIL, "new@example.com")
            .with(Field.FIRST_NAME, "Zoe\u0308")
            .with(Field.LAST_NAME, "O'Ne\u202Eill");

    assertThat(RulesTest.violations(Rules.check(draft, Account.KNOWN)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.field()).isEqualTo(Field.LAST_NAME);
              assertThat(violation.words()).contains("U+202E RIGHT-TO-LEFT OVERRIDE");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qm-7k3m9q2x4t8w",
        "train qm-7k3m9q2x4t8w",
        "QM-000000000000x",
        "aqm-abcdefghjkmn"
      })
  void A32_a_name_that_could_be_taken_for_a_mark_is_refused(String name) {
    assertThat(wordsFor(Field.NAME, name)).contains("qm-").contains("Leave that part out");
  }

  @Test
  void A32_a_name_that_is_short_of_a_mark_is_taken() {
    Checked checked = Rules.check(Account.with(Field.NAME, "qm-7k3m9q2x4t8"), Account.KNOWN);

    assertThat(checked).isInstanceOf(Checked.Valid.class);
  }

  @Test
  void a_name_that_is_too_long_is_told_its_length() {
    assertThat(wordsFor(Field.NAME, "n".repeat(3_000))).contains("3000 characters").contains("40");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50.5",
        "1e3",
        "NaN",
        "∞",
        "\"50\"",
        "٥٠",
        "5O",
        "0x32",
        "+50",
        "--50",
        "50 TB",
        "five",
        "GB",
        "999999999999999999999",
        "1_000",
        "1,000",
        "５０",
        "50\u200B"
      })
  void A33_a_size_that_is_no_whole_number_is_refused(String size) {
    assertThat(wordsFor(Field.SIZE, size))
        .contains("isn't a whole number of gigabytes")
        .contains("50, 100, 250, 500, 1000, 2000");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, the smallest is 50",
    "0, the smallest is 50",
    "-0, the smallest is 50",
    "60, the next larger is 100",
    "51, the next larger is 100",
    "1001, the next larger is 2000",
    "99999999999, the largest is 2000"
  })
  void A33_a_size_that_is_not_sold_is_refused_with_the_nearest_larger(String size, String words) {
    assertThat(wordsFor(Field.SIZE, size)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"50", " 50 ", "50GB", "50 gb", "050"})
  void A33_a_plain_size_is_taken(String size) {
    Checked checked = Rules.check(Account.with(Field.SIZE, size), Account.KNOWN);

    assertThat(RulesTest.valid(checked).spec().size()).isEqualTo(new DiskSize(50));
  }

  private static String wordsFor(Field field, String value) {
    Checked checked = Rules.check(Account.with(field, value), Account.KNOWN);

    assertThat(RulesTest.violations(checked)).hasSize(1);
    return RulesTest.violations(checked).getFirst().words();
  }
}
