package dev.quartermaster.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that is left to chance in a schedule, from its seed. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** True so often out of a thousand times. */
  boolean permille(int rate) {
    return rate > 0 && random.nextInt(1000) < rate;
  }

  /** A number from 0 to below that. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A time between the two, evenly. */
  Duration between(Duration least, Duration most) {
    return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }

  /** A number of seconds between the two. */
  Duration seconds(int least, int most) {
    return between(Duration.ofSeconds(least), Duration.ofSeconds(most));
  }

  /** A number of milliseconds between the two. */
  Duration millis(int least, int most) {
    return Duration.ofMillis(random.nextLong(least, most + 1L));
  }

  /** One of them. */
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
