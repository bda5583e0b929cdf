package dev.quartermaster.machine;

import java.time.Duration;
import java.util.Optional;

/**
 * Why the cloud did not do or say what was asked.
 *
 * @param kind what follows from it
 * @param words the cloud's own words, shortened to 200 characters, without control characters or
 *     tags; unescaped
 * @param retryAfter how long it asked us to wait, if it did
 */
public record CloudProblem(Kind kind, String words, Optional<Duration> retryAfter) {
  /** Kinds of trouble, by what follows from them. */
  public enum Kind {
    /** The API key is refused; nobody can do anything until it is mended. */
    KEY_REFUSED,
    /** The account's billing is in the way; nothing can be made until it is settled. */
    BILLING,
    /** The request itself is refused, in its words. */
    REFUSED,
    /** What was asked for does not exist, or this key may not see it. */
    NOT_FOUND,
    /** There is no room for such a machine now; nothing was made. */
    SOLD_OUT,
    /** Too many requests. */
    RATE_LIMITED,
    /** No connection, no answer in time, or a server error. */
    UNREACHABLE,
    /** The bot is not live: not one byte was sent, and the words are what would have been. */
    REHEARSED,
    /** An answer that can't be understood: HTML, empty, cut, too large, of the wrong shape. */
    GARBLED
  }

  /** What this API can't do; nothing was sent, and the words say what to do in its place. */
  public static CloudProblem lacking(Ability ability) {
    return of(Kind.REFUSED, ability.instead());
  }

  /** A problem without a wish to wait. */
  public static CloudProblem of(Kind kind, String words) {
    return new CloudProblem(kind, words, Optional.empty());
  }
}
