package dev.quartermaster.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the bot's token still opens the Web API. */
final class BotAccess {
  private final String token;
  private final AtomicReference<Optional<String>> refusal = new AtomicReference<>(Optional.empty());

  BotAccess(String token) {
    this.token = token;
  }

  /** Slack's error for a call with this token; empty when it is good. */
  Optional<String> problem(String sent) {
    if (sent.isEmpty()) {
      return Optional.of("not_authed");
    }
    return same(token, sent) ? refusal.get() : Optional.of("invalid_auth");
  }

  /** Refuses the token from now on with this error of Slack's. */
  void refuse(String error) {
    refusal.set(Optional.of(error));
  }

  void restore() {
    refusal.set(Optional.empty());
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
