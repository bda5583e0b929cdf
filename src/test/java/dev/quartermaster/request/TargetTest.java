package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a button carries is a claim: it is read strictly and believed only where the row agrees. */
class TargetTest {
  private final Request request = Samples.at(new Stage.Draft(SOON));

  @Test
  void what_a_card_carries_is_read_back_and_fits_its_row() {
    Target target = Target.of(request);
    assertThat(Target.parse(target.toString())).contains(target);
    assertThat(target.matches(request)).isTrue();
  }

  @Test
  void a_row_without_a_quote_has_a_target_too() {
    Request changed =
        Lifecycle.after(request, new Event.Redrafted(Draft.of(Wishes.everything()))).orElseThrow();
    assertThat(Target.parse(Target.of(changed).toString())).contains(Target.of(changed));
    assertThat(Target.of(changed).toString()).endsWith(":-");
  }

  @Test
  void a_target_of_an_older_version_or_another_quote_fits_no_more_A17_A18() {
    Target target = Target.of(request);
    var later = Lifecycle.after(request, new Event.Expired()).orElseThrow();
    assertThat(target.matches(later)).isFalse();
    var other = Samples.at(new Stage.Draft(SOON), Wishes.everything());
    assertThat(target.matches(other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "::",
        "R-7F3K",
        "R-7F3K:7",
        "R-7F3K:7:",
        "R-7F3K::0123456789abcdef",
        "R-7F3K:7:0123456789abcde",
        "R-7F3K:7:0123456789abcdef0",
        "R-7F3K:7:0123456789ABCDEF",
        "R-7F3K:-7:0123456789abcdef",
        "R-7F3K:+7:0123456789abcdef",
        "R-7F3K:7.0:0123456789abcdef",
        "R-7F3K:٧:0123456789abcdef",
        "R-7F3K:9999999999999999999:0123456789abcdef",
        "R-7F3K:99999999999999999999999999999999999999999999:-",
        "r-7f3k:7:0123456789abcdef",
        "R-0O1I:7:0123456789abcdef",
        "R-7F3K7F3K7:7:0123456789abcdef",
        " R-7F3K:7:0123456789abcdef",
        "R-7F3K:7:0123456789abcdef\n",
        "R-7F3K:7:--",
        "{\"id\":\"R-7F3K\"}",
        "R-7F3K:7:0123456789abcdef:confirm",
        "' OR 1=1 --",
        "\u202eR-7F3K:7:-",
        "\u0000"
      })
  void garbage_is_no_target_A19(String garbage) {
    assertThat(Target.parse(garbage)).isEmpty();
  }

  @Test
  void an_endless_text_is_no_target_A19() {
    assertThat(Target.parse("R-7F3K:".repeat(100_000))).isEmpty();
    assertThat(Target.parse("R-7F3K:" + "7".repeat(1_000_000) + ":-")).isEmpty();
  }

  @Test
  void the_largest_number_that_has_the_shape_is_read_and_fits_nothing() {
    assertThat(Target.parse("R-7F3K:999999999999999999:-"))
        .hasValueSatisfying(target -> assertThat(target.matches(request)).isFalse());
  }
}
