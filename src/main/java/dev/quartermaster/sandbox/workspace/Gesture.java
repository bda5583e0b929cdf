package dev.quartermaster.sandbox.workspace;

/** What became of something that a person did. */
public sealed interface Gesture {
  /**
   * Slack sent it to the bot.
   *
   * @param delivery the request and how it went
   */
  record Sent(Delivery delivery) implements Gesture {}

  /**
   * Slack did not send it; the person was told why.
   *
   * @param reason what the person reads
   */
  record NotSent(String reason) implements Gesture {}

  /** Tells whether it reached the bot and was answered with 200 in time. */
  default boolean isAcked() {
    return this instanceof Sent sent && sent.delivery().isAcked();
  }
}
