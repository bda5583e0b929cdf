package dev.quartermaster.sandbox.workspace;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a workspace is set up.
 *
 * @param identity the workspace and its app
 * @param population people, channels and groups at the start
 * @param secrets what the app and Slack share
 * @param commands slash commands that are registered, with the slash
 * @param timing clocks and Slack's two limits
 * @param ids unguessable strings, each a new one
 * @param port the loopback port, 0 for any free one
 * @param enforceRateLimits answer 429 to posts faster than Slack allows per channel
 * @param botUrl the bot's base address, if it is known already
 */
public record WorkspaceOptions(
    Identity identity,
    Population population,
    Secrets secrets,
    Set<String> commands,
    Timing timing,
    Supplier<String> ids,
    int port,
    boolean enforceRateLimits,
    Optional<URI> botUrl) {

  /**
   * What Slack and the app share. None is a secret worth keeping: they open the sandbox only.
   *
   * @param signingSecret signs what is sent to the bot
   * @param botToken opens the Web API
   * @param appToken opens links
   */
  public record Secrets(String signingSecret, String botToken, String appToken) {
    @Override
    public String toString() {
      return "Secrets[hidden]";
    }
  }

  /** Copies the commands. */
  public WorkspaceOptions {
    commands = Set.copyOf(commands);
  }

  /** The workspace "Acme" with {@code /machine}, on any free port. */
  public static WorkspaceOptions acme(Timing timing, Supplier<String> ids) {
    var identity = Identity.acme();
    return new WorkspaceOptions(
        identity,
        Population.acme(identity),
        new Secrets(
            "sandbox-signing-secret-of-acme",
            "xoxb-sandbox-bot-token-of-acme",
            "xapp-sandbox-app-token-of-acme"),
        Set.of("/machine"),
        timing,
        ids,
        0,
        false,
        Optional.empty());
  }

  /** The same on this port. */
  public WorkspaceOptions withPort(int other) {
    return new WorkspaceOptions(
        identity, population, secrets, commands, timing, ids, other, enforceRateLimits, botUrl);
  }

  /** The same with these people, channels and groups. */
  public WorkspaceOptions withPopulation(Population other) {
    return new WorkspaceOptions(
        identity, other, secrets, commands, timing, ids, port, enforceRateLimits, botUrl);
  }

  /** The same with posts limited as on Slack. */
  public WorkspaceOptions withRateLimits() {
    return new WorkspaceOptions(
        identity, population, secrets, commands, timing, ids, port, true, botUrl);
  }

  /** The same on these clocks and limits. */
  public WorkspaceOptions withTiming(Timing other) {
    return new WorkspaceOptions(
        identity, population, secrets, commands, other, ids, port, enforceRateLimits, botUrl);
  }

  /** The same with this signing secret and bot token. */
  public WorkspaceOptions withSecrets(Secrets others) {
    return new WorkspaceOptions(
        identity, population, others, commands, timing, ids, port, enforceRateLimits, botUrl);
  }
}
