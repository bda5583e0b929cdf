package dev.quartermaster.setup;

import dev.quartermaster.config.Surface;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A Slack app as Slack takes it to make one: by the schema for manifests, version 2
 * (docs.slack.dev/reference/app-manifest). A Slack app's token for Socket Mode is in no manifest:
 * it is made by hand.
 */
public record Manifest(SlackApp app) {
  private static final String NEW_APP = "https://api.slack.com/apps?new_app=1&manifest_json=";

  /** The path of a bot's door. */
  static final String PATH = "/slack/events";

  /** As YAML, with what each right is for. */
  public String yaml() {
    return """
    # The Slack app, made by `bin/quartermaster manifest` from the features that are on: no right more than they need.
    # To paste at https://api.slack.com/apps > Create New App > From a manifest; then "Install to Workspace".
    display_information:
      name: "%s"
      description: Create and manage Paperspace machines from chat
    """
            .formatted(app.label())
        + features()
        + scopes()
        + settings();
  }

  /** The same as JSON in one line, without comments. */
  public String json() {
    return JsonMapper.builder()
        .build()
        .writeValueAsString(YAMLMapper.builder().build().readTree(yaml()));
  }

  /** Where a browser is offered to make the app, with everything filled in. */
  public URI address() {
    return URI.create(
        NEW_APP + URLEncoder.encode(json(), StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private String features() {
    boolean home = app.surfaces().contains(Surface.HOME);
    boolean dm = app.surfaces().contains(Surface.DM);
    return """
    features:
      # Messages: the bot writes to people there%s.
      app_home:
        home_tab_enabled: %s
        messages_tab_enabled: true
        messages_tab_read_only_enabled: %s
      bot_user:
        display_name: "%s"
        always_online: false
    """
            .formatted(
                dm ? ", and they to it" : " where it can't in a channel", home, !dm, app.label())
        + shortcut()
        + command();
  }

  private String shortcut() {
    return app.surfaces().contains(Surface.SHORTCUT)
        ? """
          shortcuts:
            - name: Machine actions
              type: message
              callback_id: machine_actions
              description: What can be done with this machine
        """
        : "";
  }

  private String command() {
    String url = app.door().map(door -> "      url: " + door.resolve(PATH) + "\n").orElse("");
    return """
      slash_commands:
        - command: %s
          description: Create and manage Paperspace machines
    %s      usage_hint: create name:… type:… | list | show NAME | help
          # People and channels then arrive as ids, which can't be mistaken for another's name.
          should_escape: true
    """
        .formatted(app.command(), url);
  }

  private String scopes() {
    return "oauth_config:\n  scopes:\n    bot:\n"
        + app.scopes().stream()
            .map(scope -> "      # " + scope.reason() + "\n      - " + scope.name() + "\n")
            .collect(Collectors.joining());
  }

  private String settings() {
    String url =
        app.door()
            .map(door -> door.resolve(PATH))
            .map(to -> "    request_url: " + to + "\n    message_menu_options_url: " + to + "\n")
            .orElse("");
    return "settings:\n  interactivity:\n    is_enabled: true\n"
        + url
        + events()
        + """
          org_deploy_enabled: false
          socket_mode_enabled: %s
          token_rotation_enabled: false
        """
            .formatted(app.door().isEmpty());
  }

  private String events() {
    if (app.events().isEmpty()) {
      return "  # No events are subscribed to: the bot hears only what is said to it.\n";
    }
    String url = app.door().map(door -> "    request_url: " + door.resolve(PATH) + "\n").orElse("");
    return "  event_subscriptions:\n"
        + url
        + "    bot_events:\n"
        + app.events().stream()
            .map(event -> "      - " + event + "\n")
            .collect(Collectors.joining());
  }
}
