package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.policy.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The policy's limits through the front door. */
class LimitsHoldTest {
  private static final String LINE =
      "create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";
  private static final int MANY = Integer.MAX_VALUE;

  @Test
  void a_flood_of_requests_by_one_person_stops_at_his_limit_A23() {
    Front front = within(new Limits.Each(3, MANY, MANY), new Limits.Waiting(MANY, MANY));
    for (int i = 0; i < 3; i++) {
      assertThat(told(front.types(ADA, LINE))).doesNotContain("M-214");
    }
    assertThat(told(front.types(ADA, LINE)))
        .contains("limit for each person is 3 open requests (M-214)", "Nothing was recorded");
    assertThat(front.bench.store.unfinished()).hasSize(3);
    assertThat(told(front.types(BOB, LINE))).doesNotContain("M-214");
    assertThat(front.bench.store.refusals())
        .extracting(HouseEvent.Refused::why)
        .containsExactly("M-214");
  }

  @Test
  void a_day_has_so_many_requests_and_the_next_day_has_as_many() {
    Front front = within(new Limits.Each(MANY, MANY, 2), new Limits.Waiting(MANY, MANY));
    front.types(ADA, LINE);
    front.types(ADA, LINE);
    assertThat(told(front.types(ADA, LINE))).contains("2 requests in 24 hours (M-214)");
    front.bench.pass(Duration.ofDays(1));
    assertThat(told(front.types(ADA, LINE))).doesNotContain("M-214");
  }

  @Test
  void approvers_are_asked_by_one_person_no_oftener_than_the_limit_A24() {
    Front front = within(new Limits.Each(MANY, MANY, MANY), new Limits.Waiting(2, MANY));
    front.put(Wishes.trainer(), VoteSamples.TERMS);
    front.put(Wishes.smaller(), VoteSamples.TERMS);

    Request third = front.bench.drafted(Wishes.trainer());
    front.bench.store.remember(third.id(), Front.ROOT, third.version());
    assertThat(told(front.presses(ADA, Press.CONFIRM, third)))
        .contains("2 requests that wait for approvers (M-215)");
    assertThat(front.bench.row(third)).isEqualTo(third);
  }

  @Test
  void machines_count_when_they_are_confirmed() {
    Front front = within(new Limits.Each(MANY, 1, MANY), new Limits.Waiting(MANY, MANY));
    front.verdict = new Verdict.Allowed("bench", "0", List.of());
    Request first = shown(front);
    front.presses(ADA, Press.CONFIRM, first);
    Request second = shown(front);
    assertThat(told(front.presses(ADA, Press.CONFIRM, second))).contains("1 machines (M-214)");
    assertThat(front.bench.row(second).stage()).isInstanceOf(Stage.Draft.class);
    assertThat(front.bench.row(first).stage()).isInstanceOf(Stage.Approved.class);
  }

  private static Request shown(Front front) {
    Request drafted = front.bench.drafted(Wishes.trainer());
    front.bench.store.remember(drafted.id(), Front.ROOT, drafted.version());
    return drafted;
  }

  private static Front within(Limits.Each person, Limits.Waiting waiting) {
    var many = new Limits.Each(MANY, MANY, MANY);
    var all = new Limits.Total(MANY, MANY, BigDecimal.valueOf(1_000_000));
    return new Front(Bench.within(new Limits(person, many, all, waiting)));
  }

  private static String told(List<String> heard) {
    return String.join("\n", heard);
  }
}
