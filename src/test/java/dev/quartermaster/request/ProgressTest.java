package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.MachineState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    assertThat(Progress.of(MAKING, SINCE.plusSeconds(seconds), Usual.UNKNOWN).map(Plain::text))
        .contains(shown);
  }

  @Test
  void the_card_shows_the_bar_and_says_it_in_its_summary_too() {
    var card = RootCard.of(MAKING, SINCE.plusSeconds(130), Usual.UNKNOWN);

    assertThat(Plain.card(card)).contains("▓▓░░░░░░ 2 min of usually 4–7");
    assertThat(Plain.text(card.summary())).contains("2 min of usually 4–7");
  }

  @Test
  void what_is_not_being_made_has_no_bar() {
    for (Stage stage : Samples.stages()) {
      if (!(stage instanceof Stage.Provisioning)) {
        assertThat(Progress.of(Samples.at(stage), SINCE.plusSeconds(60), Usual.UNKNOWN)).isEmpty();
        assertThat(Progress.untilNext(Samples.at(stage), SINCE.plusSeconds(60))).isEmpty();
      }
    }
  }

  @Test
  void the_next_beat_is_never_more_than_half_a_minute_away() {
    assertThat(Progress.untilNext(MAKING, SINCE.plusSeconds(47)))
        .contains(Wait.waiting(Duration.ofSeconds(13)));
  }

  @Test
  void what_is_usual_is_learned_from_the_newest_creates_of_that_type_and_region() {
    var asked = new ArrayList<String>();
    var times =
        new UsualTimes(
            (type, region, most) -> {
              asked.add(type.wireName() + " in " + region.name() + ", " + most);
              return Stream.of(150, 170, 180, 200, 210, 1800).map(Duration::ofSeconds).toList();
            },
            () -> SINCE);
    assertThat(Progress.of(MAKING, SINCE.plusSeconds(130), times.of(MAKING)).map(Plain::text))
        .contains("░░░░░░░░ 2 min of usually 2–30");
    assertThat(times.of(MAKING)).isEqualTo(times.of(MAKING));
    assertThat(asked).containsExactly("P5000 in NY2, 20");
  }

  @Test
  void one_slow_machine_in_ten_says_nothing_of_the_others() {
    List<Duration> times =
        Stream.of(30, 180, 185, 190, 200, 205, 210, 220, 230, 4000)
            .map(Duration::ofSeconds)
            .toList();
    assertThat(Usual.of(times))
        .isEqualTo(new Usual(Duration.ofSeconds(180), Duration.ofSeconds(230)));
    assertThat(Usual.of(times).words(Duration.ofSeconds(130))).isEqualTo("2 min of usually 3–4");
  }

  @Test
  void what_takes_seconds_is_said_in_seconds_and_little_knowledge_is_none() {
    Usual quick = new Usual(Duration.ofSeconds(35), Duration.ofSeconds(58));
    assertThat(quick.words(Duration.ofSeconds(40))).isEqualTo("40 s of usually 35–58 s");
    assertThat(quick.words(Duration.ofSeconds(70)))
        .isEqualTo("70 s, longer than the usual 35–58 s");
    assertThat(Usual.of(List.of(Duration.ofSeconds(35), Duration.ofSeconds(36))))
        .isEqualTo(Usual.UNKNOWN);
  }
}
