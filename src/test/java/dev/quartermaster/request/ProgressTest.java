package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.MachineState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a machine has come, in a bar and in words. */
class ProgressTest {
  private static final Request MAKING =
      Samples.at(new Stage.Provisioning(Samples.made(MachineState.PROVISIONING), Samples.SOON));
  private static final Instant SINCE = Samples.made(MachineState.PROVISIONING).since();

  @ParameterizedTest
  @CsvSource({
    "10, '░░░░░░░░ less than 1 min of usually 4–7'",
    "130, '▓▓░░░░░░ 2 min of usually 4–7'",
    "300, '▓▓▓▓▓░░░ 5 min of usually 4–7'",
    "420, '▓▓▓▓▓▓▓▓ 7 min of usually 4–7'",
    "900, '▓▓▓▓▓▓▓▓ 15 min, longer than the usual 4–7'"
  })
  void a_bar_fills_by_the_time_that_it_usually_takes_and_says_the_time_in_words(
      long seconds, String shown) {
    assertThat(Progress.of(MAKING, SINCE.plusSeconds(seconds)).map(Plain::text)).contains(shown);
  }

  @Test
  void the_card_shows_the_bar_and_says_it_in_its_summary_too() {
    var card = RootCard.of(MAKING, SINCE.plusSeconds(130));

    assertThat(Plain.card(card)).contains("▓▓░░░░░░ 2 min of usually 4–7");
    assertThat(Plain.text(card.summary())).contains("2 min of usually 4–7");
  }

  @Test
  void what_is_not_being_made_has_no_bar() {
    for (Stage stage : Samples.stages()) {
      if (!(stage instanceof Stage.Provisioning)) {
        assertThat(Progress.of(Samples.at(stage), SINCE.plusSeconds(60))).isEmpty();
        assertThat(Progress.untilNext(Samples.at(stage), SINCE.plusSeconds(60))).isEmpty();
      }
    }
  }

  @Test
  void the_next_beat_is_never_more_than_half_a_minute_away() {
    assertThat(Progress.untilNext(MAKING, SINCE.plusSeconds(47)))
        .contains(Wait.waiting(Duration.ofSeconds(13)));
  }
}
