package dev.quartermaster;

import dev.quartermaster.sandbox.workspace.SlackWorkspace;
import java.net.URI;
import java.time.Duration;

/**
 * The local workspace's way to its bot.
 *
 * @param door how the workspace reaches it
 */
record BotRoad(SlackWorkspace workspace, Door door) {
  private static final Duration LINKED = Duration.ofSeconds(60);

  /** Tells the workspace where the bot is. */
  void connect(int port) {
    workspace.connectBot(URI.create("http://127.0.0.1:" + port));
  }

  /** Waits until the workspace can reach the bot; where it calls the bot, that is at once. */
  void awaitBot() {
    if (door == Door.SOCKET && !workspace.tampering().links().await(1, LINKED)) {
      throw new IllegalStateException("the bot opened no link to the workspace in " + LINKED);
    }
  }
}
