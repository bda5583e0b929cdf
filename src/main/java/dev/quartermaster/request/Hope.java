package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import java.time.Duration;
import java.time.Instant;

/**
 * What is to be done once there is room for what was sold out.
 *
 * @param kind what that is
 * @param by who asked for it
 * @param since when, by the waiting clock
 * @param until when it ends, by the waiting clock
 */
public record Hope(Kind kind, Person by, Instant since, Instant until) {
  /** What is to be done. */
  public enum Kind {
    /** It is tried again, under the yes that it has, as long as that still counts. */
    TRY,
    /** It is told once, and waits to be confirmed again. */
    TELL
  }

  /** When to look next: ever more rarely, and once more when the time is over. */
  Wait next(Instant now) {
    Wait end = Wait.waiting(Duration.between(now, until));
    Wait look = Backoff.rarely(Duration.between(since, now));
    return look.length().compareTo(end.length()) < 0 ? look : end;
  }
}
