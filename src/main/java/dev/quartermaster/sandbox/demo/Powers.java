package dev.quartermaster.sandbox.demo;

import java.time.Duration;

/** What happens in a scene without anybody doing it through a door. */
public interface Powers {
  /** Takes somebody out of the group of those who decide. */
  void expels(String person);

  /** Puts somebody into that group. */
  void appoints(String person);

  /**
   * The bot's wall clock goes on by that at once; at most a few minutes in all, and not where the
   * bot is a process of its own.
   */
  void passes(Duration time);

  /**
   * Presses a button that somebody's screen still shows from before a message was changed.
   *
   * @param version how often the message had been changed when that screen was drawn
   */
  void pressesOld(String person, String ts, int version, String button);
}
