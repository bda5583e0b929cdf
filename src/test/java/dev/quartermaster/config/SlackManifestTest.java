package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The Slack app to paste, held against the limits of Slack's manifest schema (version 2). */
class SlackManifestTest {
  private final JsonNode manifest =
      YAMLMapper.builder().build().readTree(Path.of("config/slack-manifest.yaml").toFile());

  @Test
  void it_has_nothing_that_the_schema_does_not_know() {
    assertThat(names(manifest))
        .isEqualTo(Set.of("display_information", "features", "oauth_config", "settings"));
    assertThat(names(manifest.at("/display_information"))).isEqualTo(Set.of("name", "description"));
    assertThat(names(manifest.at("/features"))).isEqualTo(Set.of("bot_user", "slash_commands"));
    assertThat(names(manifest.at("/features/bot_user")))
        .isEqualTo(Set.of("display_name", "always_online"));
    assertThat(names(manifest.at("/features/slash_commands/0")))
        .isEqualTo(Set.of("command", "description", "url", "usage_hint", "should_escape"));
    assertThat(names(manifest.at("/settings")))
        .isEqualTo(
            Set.of(
                "interactivity",
                "org_deploy_enabled",
                "socket_mode_enabled",
                "token_rotation_enabled"));
    assertThat(names(manifest.at("/settings/interactivity")))
        .isEqualTo(Set.of("is_enabled", "request_url", "message_menu_options_url"));
  }

  @Test
  void its_texts_are_within_the_limits() {
    assertThat(text("/display_information/name")).hasSizeBetween(1, 35);
    assertThat(text("/display_information/description")).hasSizeBetween(1, 140);
    assertThat(text("/features/bot_user/display_name")).hasSizeBetween(1, 80);
    assertThat(text("/features/slash_commands/0/description")).hasSizeBetween(1, 2000);
    assertThat(text("/features/slash_commands/0/usage_hint")).hasSizeBetween(1, 1000);
  }

  @Test
  void it_asks_for_the_four_scopes_that_the_bot_uses_and_no_more() {
    assertThat(names(manifest.at("/oauth_config"))).isEqualTo(Set.of("scopes"));
    assertThat(names(manifest.at("/oauth_config/scopes"))).isEqualTo(Set.of("bot"));
    assertThat(manifest.at("/oauth_config/scopes/bot").valueStream().map(JsonNode::asString))
        .containsExactly("commands", "chat:write", "users:read", "usergroups:read");
  }

  @Test
  void its_one_command_is_the_default_one_and_sends_people_as_ids() {
    assertThat(manifest.at("/features/slash_commands")).hasSize(1);
    assertThat(text("/features/slash_commands/0/command")).isEqualTo("/machine");
    assertThat(manifest.at("/features/slash_commands/0/should_escape").asBoolean()).isTrue();
  }

  @Test
  void everything_arrives_at_one_address_over_https() {
    var addresses =
        List.of(
            text("/features/slash_commands/0/url"),
            text("/settings/interactivity/request_url"),
            text("/settings/interactivity/message_menu_options_url"));

    assertThat(Set.copyOf(addresses))
        .containsExactly("https://quartermaster.example.com/slack/events");
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
  }

  @Test
  void no_event_is_subscribed_to() {
    assertThat(manifest.at("/settings/event_subscriptions").isMissingNode()).isTrue();
  }

  private String text(String path) {
    return manifest.at(path).asString();
  }

  private static Set<String> names(JsonNode node) {
    return Set.copyOf(node.propertyNames());
  }
}
