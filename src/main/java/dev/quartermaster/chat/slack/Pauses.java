package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Pauses that grow with each failure, half of each left to chance. */
final class Pauses {
  private static final int MOST_DOUBLINGS = 10;

  private final LinkRhythm rhythm;
  private final DoubleSupplier chance;
  private int failures;

  Pauses(LinkRhythm rhythm, DoubleSupplier chance) {
    this.rhythm = rhythm;
    this.chance = chance;
  }

  /** All is well: the next pause is a short one. */
  void shorten() {
    failures = 0;
  }

  /** There is no point in hurrying: the next pause is the longest. */
  void lengthen() {
    failures = MOST_DOUBLINGS;
  }

  /** The next pause; where Slack asked for one, that and a little more. */
  Duration next(Duration asked) {
    long full = rhythm.shortestPause().toNanos() << failures;
    long half = Math.min(full, rhythm.longestPause().toNanos()) / 2;
    failures = Math.min(failures + 1, MOST_DOUBLINGS);
    long more = (long) (half * chance.getAsDouble());
    return asked.isZero() ? Duration.ofNanos(half + more) : asked.plusNanos(more);
  }
}
