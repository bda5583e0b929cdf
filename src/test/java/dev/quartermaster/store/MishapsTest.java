package dev.quartermaster.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MishapsTest {
  @Test
  void what_throws_is_tried_again_ever_later_but_at_least_every_minute() {
    assertThat(IntStream.range(0, 6).mapToObj(Mishaps::pause).map(Duration::toSeconds))
        .containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
    assertThat(Mishaps.pause(1_000_000)).isEqualTo(Duration.ofMinutes(1));
  }
}
