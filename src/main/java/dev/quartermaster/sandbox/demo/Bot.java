package dev.quartermaster.sandbox.demo;

/** The bot's process, for scenes in which it dies. */
public interface Bot {
  /** Ends the process at once, as {@code kill -9} does. */
  void kill();

  /** Starts it again on the same data; returns when it takes commands. */
  void start();
}
