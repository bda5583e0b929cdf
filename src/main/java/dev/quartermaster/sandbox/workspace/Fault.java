package dev.quartermaster.sandbox.workspace;

import java.time.Duration;

/** A way in which Slack can misbehave. */
public sealed interface Fault {

  /** 503 with a page in HTML; the call has no effect. */
  record Unavailable() implements Fault {}

  /** No answer until the caller gives up; the call has no effect. */
  record Silent() implements Fault {}

  /**
   * 429; the call has no effect.
   *
   * @param retryAfterSeconds what the Retry-After header says
   */
  record RateLimited(int retryAfterSeconds) implements Fault {}

  /**
   * The call is carried out and answered, late.
   *
   * @param delay how late
   */
  record Slow(Duration delay) implements Fault {}

  /** The call is carried out and the connection is cut before the answer. */
  record AnswerLost() implements Fault {}

  /**
   * {@code ok: false}; the call has no effect.
   *
   * @param error Slack's word for it
   */
  record Refusing(String error) implements Fault {}
}
