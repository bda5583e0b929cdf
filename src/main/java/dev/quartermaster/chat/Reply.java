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

  /** Lays a form over the one in which something was touched; false when it is too late. */
  boolean push(Form form);

  /**
   * Puts a form in place of the one that this reply opened, or in which something was touched, or
   * that lay below the one that was sent. What was filled in stays where an input has the same
   * name. False when that form is gone.
   */
  boolean redraw(Form form);
}
