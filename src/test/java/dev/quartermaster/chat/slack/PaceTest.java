package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
      assertThat(pace.wait(Pace.Method.POST, "C1")).isEmpty();
    }
    Duration told = pace.wait(Pace.Method.POST, "C1").orElseThrow();

    nanos.addAndGet(told.toNanos());

    assertThat(pace.wait(Pace.Method.POST, "C1")).isEmpty();
  }

  private int turnsInAMinute(Pace.Method method) {
    int turns = 0;
    for (int step = 0; step < 600; step++) {
      turns += pace.wait(method, "C1").isEmpty() ? 1 : 0;
      nanos.addAndGet(Duration.ofMillis(100).toNanos());
    }
    return turns;
  }
}
