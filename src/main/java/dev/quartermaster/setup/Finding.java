package dev.quartermaster.setup;

import java.util.Locale;

/**
 * What was found of one thing that must be right before a bot goes live.
 *
 * @param name what was looked at, in a word or two
 * @param state how it is
 * @param words what was found, in a line; no secret is in it
 * @param mend what to do about it; empty where nothing has to be done
 */
public record Finding(String name, State state, String words, String mend) {
  /** How a thing is. */
  public enum State {
    /** Right. */
    OK,
    /** It can be lived with, and is worth a look. */
    ODD,
    /** It can't be told from here. */
    UNKNOWN,
    /** Wrong: the bot should not go live. */
    WRONG
  }

  /** One that is right. */
  public static Finding ok(String name, String words) {
    return new Finding(name, State.OK, words, "");
  }

  /** One that is wrong. */
  public static Finding wrong(String name, String words, String mend) {
    return new Finding(name, State.WRONG, words, mend);
  }

  /** One that is worth a look. */
  public static Finding odd(String name, String words, String mend) {
    return new Finding(name, State.ODD, words, mend);
  }

  /** One of which nothing can be told. */
  public static Finding unknown(String name, String words, String mend) {
    return new Finding(name, State.UNKNOWN, words, mend);
  }

  /** One line for a person. */
  public String sentence() {
    String line = "%-8s %-12s %s".formatted(state.name().toLowerCase(Locale.ROOT), name, words);
    return mend.isEmpty() ? line : line + " -> " + mend;
  }
}
