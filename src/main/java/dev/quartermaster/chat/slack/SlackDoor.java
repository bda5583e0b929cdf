package dev.quartermaster.chat.slack;

import java.util.function.Supplier;

/**
 * How Slack's deliveries come in. The secrets are suppliers, so that no record ever prints them.
 */
public sealed interface SlackDoor {
  /**
   * Slack calls us, over HTTP.
   *
   * @param host the address to listen on
   * @param port the port to listen on; 0 picks a free one
   * @param signingSecret verifies deliveries; at least 16 characters, no placeholder (A06)
   */
  record Http(String host, int port, Supplier<String> signingSecret) implements SlackDoor {}

  /**
   * We keep links open to Slack, and it sends through them (Slack docs, Socket Mode): no address is
   * needed that Slack can reach.
   *
   * @param appToken the app's {@code xapp-…} token with {@code connections:write}
   * @param rhythm how the links are kept
   */
  record Socket(Supplier<String> appToken, LinkRhythm rhythm) implements SlackDoor {}
}
