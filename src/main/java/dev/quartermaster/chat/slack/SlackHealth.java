package dev.quartermaster.chat.slack;

import java.time.Instant;
import java.util.Optional;

/**
 * How Slack and this adapter get on.
 *
 * @param lastDelivery when a delivery was last verified
 * @param lastAnswer when the Web API last answered
 * @param webApi {@code ok}, or why the newest call had no answer
 * @param token what Slack thinks of our token
 * @param door whether deliveries can come in
 */
public record SlackHealth(
    Optional<Instant> lastDelivery,
    Optional<Instant> lastAnswer,
    String webApi,
    Token token,
    Door door) {
  /**
   * Whether deliveries can come in.
   *
   * @param words how many links are up, or why none is
   */
  public record Door(boolean isOpen, String words) {}

  /** What Slack thinks of our token. */
  public enum Token {
    /** Slack hasn't said yet. */
    UNKNOWN,
    /** It is good, and belongs to the configured workspace. */
    GOOD,
    /** It is refused. */
    REFUSED,
    /** It is good, but belongs to another workspace. */
    FOREIGN
  }

  /** Whether the newest call had an answer and the token is good. */
  public boolean isReady() {
    return webApi.equals("ok") && token == Token.GOOD;
  }
}
