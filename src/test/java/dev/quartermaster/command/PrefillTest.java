package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.policy.Preset;
import dev.quartermaster.policy.Presets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A preset fills in what it says, and keeps what it locks. */
class PrefillTest {
  private static final Preset SMALL =
      new Preset(
          "gpu-small",
          new Draft(Map.of(Field.TYPE, "P4000", Field.SIZE, "50", Field.BILLING, "monthly")),
          Set.of(Field.TYPE, Field.SIZE));

  private final Quoting quoting =
      new Quoting(
          new Quotes(PriceFile.shipped()),
          new Prefill(
              new Draft(Map.of(Field.SIZE, "100", Field.IP, "static")),
              new Presets(List.of(SMALL))),
          Map.of());

  @Test
  void it_goes_before_the_defaults_and_what_was_typed_goes_before_both() {
    Draft whole = quoting.completed(wish("gpu-small").with(Field.BILLING, "hourly"));

    assertThat(whole.value(Field.TYPE)).contains("P4000");
    assertThat(whole.value(Field.SIZE)).contains("50");
    assertThat(whole.value(Field.IP)).contains("static");
    assertThat(whole.value(Field.BILLING)).contains("hourly");
  }

  @ParameterizedTest
  @CsvSource({"TYPE, P5000", "SIZE, 100", "SIZE, 100 GB"})
  void another_word_for_a_locked_field_is_refused_with_what_it_is(Field field, String typed) {
    assertThat(violations(wish("GPU-small").with(field, typed)))
        .filteredOn(violation -> violation.code().equals("M-124"))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.field()).isEqualTo(field);
              assertThat(violation.words())
                  .contains(
                      "locked by preset gpu-small", SMALL.values().value(field).orElseThrow());
            });
  }

  @ParameterizedTest
  @CsvSource({"TYPE, p4000", "SIZE, 50gb", "SIZE, 50"})
  void the_same_in_other_letters_is_no_other_word(Field field, String typed) {
    assertThat(violations(wish("gpu-small").with(field, typed)))
        .noneMatch(violation -> violation.code().equals("M-124"));
  }

  @Test
  void a_name_that_is_no_preset_is_refused_with_those_there_are() {
    assertThat(violations(wish("huge")))
        .filteredOn(violation -> violation.field() == Field.PRESET)
        .singleElement()
        .satisfies(violation -> assertThat(violation.words()).contains("There are: gpu-small."));
  }

  @Test
  void a_form_gives_way_where_the_preset_locks() {
    Draft filled = wish("gpu-small").with(Field.TYPE, "V100").with(Field.BILLING, "hourly");

    assertThat(quoting.prefill().fitting(filled))
        .isEqualTo(wish("gpu-small").with(Field.BILLING, "hourly"));
  }

  @Test
  void unpacked_it_says_all_of_it_itself() {
    Draft unpacked = quoting.prefill().unpacked(wish("gpu-small"));

    assertThat(unpacked.value(Field.PRESET)).isEmpty();
    assertThat(unpacked.value(Field.TYPE)).contains("P4000");
    assertThat(violations(unpacked.with(Field.TYPE, "C4")))
        .noneMatch(violation -> violation.code().equals("M-124"));
  }

  private static Draft wish(String preset) {
    return new Draft(Map.of(Field.NAME, "trainer-7", Field.PRESET, preset));
  }

  private List<Violation> violations(Draft typed) {
    return quoting.check(typed, Facts.unknown(Optional.empty()))
            instanceof Checked.Broken(var violations)
        ? violations
        : List.of();
  }
}
