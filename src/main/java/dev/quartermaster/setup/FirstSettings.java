package dev.quartermaster.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings that a bot begins with: what had to be asked, and the defaults that an operator asks
 * for first. It is not live.
 *
 * @param app the Slack app
 * @param team the workspace, {@code T…}
 * @param appId the app's id, {@code A…}
 * @param admins people who may create, {@code U…}; none for the admins of the workspace
 * @param operations the channel where the bot tells its operators what they should know
 */
public record FirstSettings(
    SlackApp app, String team, String appId, List<String> admins, Optional<String> operations) {
  public FirstSettings {
    admins = List.copyOf(admins);
  }

  /**
   * The secrets that such a bot needs, in the order in which they are come by.
   *
   * @param key the key of the settings that names the file
   * @param file the file's name
   * @param where where a person finds it
   */
  public record Needed(String key, String file, String where) {}

  /** The secrets. */
  public static List<Needed> secrets() {
    return List.of(
        new Needed(
            "bot_token_file", "slack-bot-token", "Install App > Bot User OAuth Token (xoxb-…)"),
        new Needed(
            "signing_secret_file",
            "slack-signing-secret",
            "Basic Information > App Credentials > Signing Secret"),
        new Needed(
            "api_key_file",
            "paperspace-api-key",
            "the Paperspace console > Team settings > API keys"));
  }

  /** As the file that is read at the start; {@code folder} is where the secrets' files are. */
  public String yaml(String folder) {
    return """
    # Quartermaster's settings. Every other key, with its default: config/quartermaster.yaml, or `bin/quartermaster config explain KEY`.
    # `bin/quartermaster doctor` looks whether all is well.

    # Nothing is sent to Paperspace that changes or costs something; the thread says what would be sent.
    # `bin/quartermaster doctor --go-live` makes it true once all is well.
    live: false

    """
        + slack(folder)
        + paperspace(folder)
        + access()
        + """

        store:
          # Everything that must survive; one file, kept by one bot.
          url: data/quartermaster.db
        """;
  }

  private String slack(String folder) {
    String surfaces =
        app.surfaces().stream().map(one -> one.word()).sorted().collect(Collectors.joining(", "));
    return """
    slack:
      # Slack calls the address that its app names.
      door: http
      # Your workspace and your app.
      team_id: %s
      app_id: %s
      # The slash command and the app's name, as the Slack app has them.
      command: %s
      label: %s
      # Where the bot can be met besides: any of mention, dm, shortcut and home.
      surfaces: [%s]
    %s\
    %s
    """
        .formatted(
            team, appId, app.command(), app.label(), surfaces, channel(), files(folder, true));
  }

  private String channel() {
    String words =
        "  # Where the bot tells its operators what they should know. Invite it there.\n";
    return operations.map(id -> words + "  operations_channel: " + id + "\n").orElse("");
  }

  private String paperspace(String folder) {
    return """
    paperspace:
      # v1 is the API that Paperspace serves today.
      api: v1
    %s
    """
        .formatted(files(folder, false));
  }

  private String files(String folder, boolean slack) {
    return secrets().stream()
        .filter(needed -> needed.key().equals("api_key_file") != slack)
        .map(needed -> "  " + needed.key() + ": " + quoted(folder + "/" + needed.file()) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String path) {
    return "'" + path.replace("'", "''") + "'";
  }

  private String access() {
    String who =
        admins.isEmpty()
            ? "    workspace_admins: true\n"
            : "    users: [" + String.join(", ", admins) + "]\n";
    return "access:\n  # Who may create, start, stop and destroy.\n  admins:\n" + who;
  }
}
