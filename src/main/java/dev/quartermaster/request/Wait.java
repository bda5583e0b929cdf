package dev.quartermaster.request;

import java.time.Duration;

/**
 * How long until a request is looked at again.
 *
 * @param length how long
 * @param pace by which clock
 */
public record Wait(Duration length, Pace pace) {
  /** Which clock a wait goes by. */
  public enum Pace {
    /** The world's: rights, the POST, taking over after a crash, the chat's limits. */
    REAL,
    /** The bot's own waiting, which a sandbox may run faster. */
    WAITING
  }

  /** At once. */
  public static final Wait NONE = new Wait(Duration.ZERO, Pace.REAL);

  /** That long by the world's clock. */
  public static Wait real(Duration length) {
    return new Wait(length.isNegative() ? Duration.ZERO : length, Pace.REAL);
  }

  /** That long by the waiting clock. */
  public static Wait waiting(Duration length) {
    return new Wait(length.isNegative() ? Duration.ZERO : length, Pace.WAITING);
  }
}
