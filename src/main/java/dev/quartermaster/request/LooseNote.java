package dev.quartermaster.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a loose end between two sweeps.
 *
 * @param since when it was first seen just so, by the waiting clock
 * @param quietUntil until when somebody wants to hear no more of it, by the waiting clock
 * @param told whether the operations channel was told
 */
public record LooseNote(LooseEnd end, Instant since, Optional<Instant> quietUntil, boolean told) {
  /** A machine counts as long off after this. */
  public static final Duration LONG_OFF = Duration.ofDays(14);

  /** As it was first seen. */
  static LooseNote seen(LooseEnd end, Instant now) {
    return new LooseNote(end, now, Optional.empty(), false);
  }

  /** Once it was told. */
  LooseNote afterTelling() {
    return new LooseNote(end, since, quietUntil, true);
  }

  /** Silent until then, and then news again. */
  LooseNote quiet(Instant until) {
    return new LooseNote(end, since, Optional.of(until), false);
  }

  /** Whether somebody wants to hear no more of it. */
  boolean isQuiet(Instant now) {
    return quietUntil.filter(now::isBefore).isPresent();
  }

  /** Whether it is to be told at all. */
  boolean isDue(Instant now) {
    boolean young = end.kind() == LooseEnd.Kind.OFF && now.isBefore(since.plus(LONG_OFF));
    return !young && !isQuiet(now);
  }
}
