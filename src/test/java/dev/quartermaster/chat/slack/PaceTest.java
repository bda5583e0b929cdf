package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Our own pace stays below Slack's limits, so that Slack needn't say so. */
class PaceTest {
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Pace pace = new Pace(nanos::get);

  @Test
  void updates_stay_below_fifty_in_any_minute() {
    assertThat(turnsInAMinute(Pace.Method.UPDATE)).isBetween(45, 50);
    assertThat(turnsInAMinute(Pace.Method.UPDATE)).isBetween(40, 46);
  }

  @Test
  void whispers_stay_below_a_hundred_in_a_minute() {
    assertThat(turnsInAMinute(Pace.Method.WHISPER)).isBetween(90, 100);
  }

  @Test
  void who_waits_as_long_as_told_gets_a_turn() {
    for (int at = 0; at < 3; at++) {
      assertThat(pace.wait(Pace.Method.POST, "C1", "R-1")).isEmpty();
    }
    Duration told = pace.wait(Pace.Method.POST, "C1", "R-1").orElseThrow();

    nanos.addAndGet(told.toNanos());

    assertThat(pace.wait(Pace.Method.POST, "C1", "R-1")).isEmpty();
  }

  @Test
  void who_came_first_is_served_first_and_each_is_told_a_moment_of_its_own() {
    drain();
    Duration first = pace.wait(Pace.Method.POST, "C1", "R-1").orElseThrow();
    Duration second = pace.wait(Pace.Method.POST, "C1", "R-2").orElseThrow();
    Duration third = pace.wait(Pace.Method.POST, "C1", "R-3").orElseThrow();
    assertThat(List.of(first, second, third))
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));

    assertThat(pace.wait(Pace.Method.POST, "C1", "R-2")).contains(second);
    nanos.addAndGet(first.toNanos());
    assertThat(pace.wait(Pace.Method.POST, "C1", "R-1")).isEmpty();
    assertThat(pace.wait(Pace.Method.POST, "C1", "R-2")).contains(Duration.ofSeconds(1));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(pace.wait(Pace.Method.POST, "C1", "R-2")).isEmpty();
  }

  @Test
  void a_thousand_that_wait_ask_twice_each_and_all_get_their_turn() {
    int asked = 0;
    drain();
    List<Duration> told = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      asked++;
      told.add(pace.wait(Pace.Method.POST, "C1", "R-" + i).orElseThrow());
    }
    long began = nanos.get();
    for (int i = 0; i < 1000; i++) {
      nanos.set(began + told.get(i).toNanos());
      asked++;
      assertThat(pace.wait(Pace.Method.POST, "C1", "R-" + i)).isEmpty();
    }
    assertThat(asked).isEqualTo(2000);
  }

  @Test
  void a_turn_that_somebody_lets_pass_goes_to_whoever_asks() {
    drain();
    assertThat(pace.wait(Pace.Method.POST, "C1", "R-gone")).isPresent();

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(pace.wait(Pace.Method.POST, "C1", "R-new")).isEmpty();
    assertThat(pace.wait(Pace.Method.POST, "C1", "R-gone")).contains(Duration.ofSeconds(1));
  }

  @Test
  void what_may_be_left_out_takes_nobodys_turn() {
    drain();
    assertThat(pace.wait(Pace.Method.POST, "C1", "R-1")).contains(Duration.ofSeconds(1));

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(pace.spare(Pace.Method.POST, "C1")).isPresent();
    assertThat(pace.wait(Pace.Method.POST, "C1", "R-1")).isEmpty();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(pace.spare(Pace.Method.POST, "C1")).isEmpty();
  }

  private void drain() {
    for (int i = 0; i < 3; i++) {
      assertThat(pace.wait(Pace.Method.POST, "C1", "R-early" + i)).isEmpty();
    }
  }

  private int turnsInAMinute(Pace.Method method) {
    int turns = 0;
    for (int step = 0; step < 600; step++) {
      turns += pace.wait(method, "C1", "R-1").isEmpty() ? 1 : 0;
      nanos.addAndGet(Duration.ofMillis(100).toNanos());
    }
    return turns;
  }
}
