package dev.quartermaster.sandbox.demo;

/**
 * A short play: somebody types and presses, the world behaves in some way, and it must end as
 * announced.
 */
interface Scene {
  /** The word that {@code --demo=} takes. */
  String name();

  /** What it shows, in one sentence for somebody who knows nothing of the project. */
  String about();

  /** Whether it shows what only Paperspace's API v1 can do. */
  boolean needsV1();

  /** Whether the bot is killed in it. */
  boolean killsTheBot();

  /**
   * Plays it.
   *
   * @throws SceneFailed when it does not end as announced
   */
  void play(Play play);
}
