package dev.quartermaster.chat;

/**
 * The private line back to the person who just did something. Kept in memory for as long as the
 * platform allows; never the only way an outcome is told.
 */
public interface Reply {
  /**
   * Shows a private card; falls back from the interaction's own line to a whisper in the place,
   * then to a direct message.
   */
  void say(Place place, Card card);

  /** Puts a card in place of the private card that was pressed, or shows it where there is none. */
  void replace(Place place, Card card);

  /**
   * Opens a form; false when it is too late for the platform (Slack's trigger lives three seconds).
   */
  boolean open(Form form);
}
