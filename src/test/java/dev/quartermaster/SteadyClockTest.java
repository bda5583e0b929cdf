package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The bot's waiting goes by a clock that nobody can set. */
class SteadyClockTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void A38_a_jump_of_the_wall_clock_moves_no_waiting_in_a_running_process() {
    var clock = new SteadyClock(wall::get, nanos::get, NOON, 1);
    for (Duration jump : new Duration[] {Duration.ofHours(1), Duration.ofHours(-2)}) {
      wall.set(wall.get().plus(jump));
      assertThat(clock.instant()).isEqualTo(NOON);
    }
    nanos.set(Duration.ofSeconds(90).toNanos());
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90));
  }

  @Test
  void a_faster_clock_counts_from_its_origin_also_after_a_restart() {
    wall.set(NOON.plusSeconds(10));
    assertThat(new SteadyClock(wall::get, nanos::get, NOON, 20).instant())
        .isEqualTo(NOON.plusSeconds(200));
  }
}
