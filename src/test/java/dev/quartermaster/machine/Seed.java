package dev.quartermaster.machine;

import java.util.Random;

/** The seed of everything random in these tests; give another with {@code -Dseed=}. */
final class Seed {
  static final long VALUE = Long.getLong("seed", 20_251_114L);

  private Seed() {}

  /** Fresh numbers, the same in each run. */
  static Random numbers() {
    return new Random(VALUE);
  }

  /** What to say when a property doesn't hold. */
  static String again() {
    return "run again with -Dseed=" + VALUE;
  }
}
