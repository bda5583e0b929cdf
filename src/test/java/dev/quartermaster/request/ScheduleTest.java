package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.NOON;
import static dev.quartermaster.request.Samples.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.MachineState;
import dev.quartermaster.request.Wait.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a request is looked at next. */
class ScheduleTest {
  private Instant now = NOON;
  private final Schedule schedule =
      new Schedule(new Time(() -> now, () -> now, () -> 0), Timing.standard(), true);

  @Test
  void every_stage_that_ends_by_itself_has_a_next_look_and_no_other() {
    Set<Class<? extends Stage>> over =
        Set.of(
            Stage.Gone.class,
            Stage.Rehearsed.class,
            Stage.Cancelled.class,
            Stage.Denied.class,
            Stage.Expired.class);
    assertThat(Samples.stages())
        .allSatisfy(
            stage ->
                assertThat(next(stage).isPresent()).isNotEqualTo(over.contains(stage.getClass())));
  }

  @Test
  void nothing_is_left_to_do_for_what_is_settled() {
    Made plain = Samples.made(MachineState.READY).unmarked();
    assertThat(next(new Stage.Ready(plain, Optional.empty()))).isEmpty();
    assertThat(next(new Stage.Off(plain))).isEmpty();
    assertThat(next(new Stage.Failed(Samples.refused(), new UserCheck.NotNeeded()))).isEmpty();
    assertThat(next(new Stage.NotFound(NOON, 5, new UserCheck.Absent()))).isEmpty();
  }

  @Test
  void an_unanswered_draft_is_answered_soon_and_an_answered_one_waits_for_its_end() {
    Request answered = Samples.at(new Stage.Draft(SOON));
    assertThat(schedule.next(answered)).contains(Wait.waiting(Duration.ofMinutes(15)));
    Request unanswered =
        Lifecycle.after(answered, new Event.Redrafted(answered.draft())).orElseThrow();
    assertThat(schedule.next(unanswered)).contains(Wait.real(Duration.ofSeconds(10)));
  }

  @Test
  void an_approved_request_is_sent_at_once_and_a_hindered_one_soon() {
    assertThat(next(new Stage.Approved(Optional.empty()))).contains(Wait.NONE);
    assertThat(next(new Stage.Approved(Optional.of("503"))))
        .contains(Wait.waiting(Duration.ofSeconds(5)));
  }

  @Test
  void a_create_is_taken_over_a_minute_of_the_worlds_time_after_its_intent() {
    now = NOON.plusSeconds(20);
    assertThat(next(new Stage.Creating("t0ken", NOON))).contains(Wait.real(Duration.ofSeconds(40)));
    now = NOON.plusSeconds(90);
    assertThat(next(new Stage.Creating("t0ken", NOON))).contains(Wait.NONE);
  }

  @Test
  void looks_after_a_lost_answer_grow_to_one_a_minute() {
    List<Long> seconds =
        IntStream.rangeClosed(0, 7)
            .mapToObj(looks -> next(new Stage.Uncertain("lost", NOON, SOON, looks)).orElseThrow())
            .map(wait -> wait.length().toSeconds())
            .toList();
    assertThat(seconds).containsExactly(2L, 5L, 10L, 20L, 40L, 60L, 60L, 60L);
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "119, 5", "120, 15", "900, 15"})
  void a_machine_in_the_making_is_looked_at_often_at_first(int age, int pause) {
    now = NOON.plusSeconds(age);
    assertThat(
            next(new Stage.Provisioning(Samples.made(MachineState.PROVISIONING), SOON))
                .orElseThrow()
                .length())
        .hasSeconds(pause);
  }

  @ParameterizedTest
  @CsvSource({"0, 30", "960, 96", "3600, 360", "86400, 900"})
  void a_machine_that_is_not_ready_is_looked_at_ever_more_rarely(int age, int pause) {
    now = NOON.plusSeconds(age);
    assertThat(
            next(new Stage.NotReady(Samples.made(MachineState.OFF), "off")).orElseThrow().length())
        .hasSeconds(pause);
  }

  @Test
  void no_wait_is_ever_negative() {
    now = NOON.plus(Duration.ofDays(400));
    assertThat(Samples.stages().stream().flatMap(stage -> next(stage).stream()))
        .isNotEmpty()
        .noneMatch(wait -> wait.length().isNegative());
  }

  @Test
  void only_rights_intents_and_unanswered_drafts_go_by_the_worlds_clock() {
    assertThat(next(new Stage.Pending("why", SOON)).orElseThrow().pace()).isEqualTo(Pace.WAITING);
    assertThat(next(new Stage.Uncertain("lost", NOON, SOON, 9)).orElseThrow().pace())
        .isEqualTo(Pace.WAITING);
    assertThat(next(new Stage.Creating("t0ken", NOON)).orElseThrow().pace()).isEqualTo(Pace.REAL);
  }

  private Optional<Wait> next(Stage stage) {
    return schedule.next(Samples.at(stage));
  }
}
