package dev.quartermaster.chat.slack;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the bot is installed in Slack. The secrets are suppliers, so that no record ever prints them.
 *
 * @param door how deliveries come in
 * @param command the slash command, for example {@code /machine}
 * @param installation whose deliveries are taken
 * @param botToken the bot's {@code xoxb-…} token
 * @param api the Web API's address, ending in a slash
 * @param loopbackAllowed whether plain http to this machine is allowed, for a local workspace (A50)
 * @param limits how much is taken at once
 */
public record SlackOptions(
    SlackDoor door,
    String command,
    Installation installation,
    Supplier<String> botToken,
    URI api,
    boolean loopbackAllowed,
    Limits limits) {
  /** Where Slack's Web API lives. */
  public static final URI SLACK_API = URI.create("https://slack.com/api/");

  private static final int MIN_SECRET = 16;
  private static final int MIN_DIFFERENT = 6;
  private static final Set<String> PLACEHOLDERS =
      Set.of("changeme", "change-me", "change_me", "your-signing-secret", "signing-secret");

  /**
   * Checks everything.
   *
   * @throws IllegalArgumentException naming the key, never the secret
   */
  public SlackOptions {
    if (!command.matches("/[a-z0-9_-]{1,31}")) {
      throw new IllegalArgumentException(
          "command: " + LogValue.of(command) + " (expected: a slash and 1 to 31 of a-z 0-9 _ -)");
    }
    switch (door) {
      case SlackDoor.Http http -> requireSecret("signing secret", http.signingSecret().get());
      case SlackDoor.Socket socket -> requireSecret("app token", socket.appToken().get());
    }
    requireSecret("bot token", botToken.get());
    if (!new SlackAddresses(loopbackAllowed).allows(api) || !api.toString().endsWith("/")) {
      throw new IllegalArgumentException(
          "api: " + LogValue.of(api.toString()) + " (expected: https://slack.com/api/)");
    }
  }

  private static void requireSecret(String key, String secret) {
    String plain = secret.strip().toLowerCase(Locale.ROOT);
    if (plain.length() < MIN_SECRET
        || plain.length() != secret.length()
        || plain.chars().distinct().count() < MIN_DIFFERENT
        || PLACEHOLDERS.stream().anyMatch(plain::contains)) {
      throw new IllegalArgumentException(
          key
              + ": too weak, or a placeholder (expected: the one from Slack, 16 characters or"
              + " more)");
    }
  }
}
