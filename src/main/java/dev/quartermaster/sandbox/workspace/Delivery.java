package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One request to the bot and how it went.
 *
 * @param number counts deliveries from 1
 * @param kind what was sent: {@code slash_command}, {@code block_actions}, {@code view_submission},
 *     {@code view_closed}, {@code block_suggestion}, {@code message_action}, {@code event_callback}
 *     or {@code raw}
 * @param body the bytes as sent
 * @param headers the headers as sent, signature and stamp among them
 * @param outcome the bot's answer
 */
public record Delivery(
    long number,
    String kind,
    Bytes body,
    List<Map.Entry<String, String>> headers,
    Outcome outcome) {

  /** Copies the headers. */
  public Delivery {
    headers = List.copyOf(headers);
  }

  /** How the bot answered. */
  public sealed interface Outcome {
    /**
     * 200 in time.
     *
     * @param body what the answer said, often nothing
     * @param took how long it took
     */
    record Acked(String body, Duration took) implements Outcome {}

    /**
     * Another status, in time.
     *
     * @param status the HTTP status
     * @param body what the answer said
     * @param took how long it took
     */
    record Refused(int status, String body, Duration took) implements Outcome {}

    /**
     * No answer within Slack's limit.
     *
     * @param took how long Slack waited
     */
    record TimedOut(Duration took) implements Outcome {}

    /**
     * The bot could not be reached, or broke the connection.
     *
     * @param reason what happened
     */
    record Unreachable(String reason) implements Outcome {}
  }

  /** Tells whether the bot answered 200 in time. */
  public boolean isAcked() {
    return outcome instanceof Outcome.Acked;
  }
}
