package dev.quartermaster.request;

import java.time.Duration;

/** How long to wait before the next look at something that has not changed yet. */
final class Backoff {
  private static final Duration[] FIRST_LOOKS = {
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(20),
    Duration.ofSeconds(40)
  };
  private static final Duration LATER_LOOKS = Duration.ofMinutes(1);
  private static final Duration LEAST = Duration.ofSeconds(30);
  private static final Duration MOST = Duration.ofMinutes(15);

  private Backoff() {}

  /** After that many looks: soon at first, then every minute. */
  static Duration rising(int looks) {
    return looks < FIRST_LOOKS.length ? FIRST_LOOKS[looks] : LATER_LOOKS;
  }

  /** The longer it takes, the more rarely: between half a minute and a quarter of an hour. */
  static Wait rarely(Duration age) {
    Duration tenth = age.dividedBy(10);
    return Wait.waiting(
        tenth.compareTo(LEAST) < 0 ? LEAST : tenth.compareTo(MOST) > 0 ? MOST : tenth);
  }
}
