package dev.quartermaster.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A loop that stands still is noticed, one that is slow is not taken for it. */
class BeatTest {
  private final AtomicLong rounds = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private final Beat beat = new Beat(rounds::get, nanos::get);

  @Test
  void a_loop_that_goes_round_is_alive_however_seldom_one_asks() {
    for (int hour = 0; hour < 3; hour++) {
      nanos.addAndGet(3_600_000_000_000L);
      rounds.incrementAndGet();
      assertThat(beat.isAlive()).isTrue();
    }
  }

  @Test
  void one_that_stands_still_for_a_minute_is_dead_until_it_goes_on() {
    nanos.set(Beat.LONGEST.toNanos() - 1);
    assertThat(beat.isAlive()).isTrue();
    nanos.set(Beat.LONGEST.toNanos());
    assertThat(beat.isAlive()).isFalse();
    rounds.incrementAndGet();
    assertThat(beat.isAlive()).isTrue();
  }
}
