package dev.quartermaster.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.config.Surface;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The Slack app, held against Slack's schema for manifests (version 2) and against its features.
 */
class ManifestTest {
  private static final URI HOST = URI.create("https://bot.example.org");

  /** What the schema knows of a part; nothing else may stand in it. */
  private static final Map<String, Set<String>> SCHEMA =
      Map.of(
          "", Set.of("display_information", "features", "oauth_config", "settings"),
          "/display_information", Set.of("name", "description"),
          "/features", Set.of("app_home", "bot_user", "shortcuts", "slash_commands"),
          "/features/app_home",
              Set.of("home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"),
          "/features/bot_user", Set.of("display_name", "always_online"),
          "/features/slash_commands/0",
              Set.of("command", "description", "url", "usage_hint", "should_escape"),
          "/features/shortcuts/0", Set.of("name", "type", "callback_id", "description"),
          "/oauth_config/scopes", Set.of("bot"),
          "/settings",
              Set.of(
                  "interactivity",
                  "event_subscriptions",
                  "org_deploy_enabled",
                  "socket_mode_enabled",
                  "token_rotation_enabled"),
          "/settings/interactivity",
              Set.of("is_enabled", "request_url", "message_menu_options_url"));

  @Test
  void the_smallest_set_up_asks_for_three_rights() {
    assertThat(scopes(SlackApp.SMALLEST)).containsExactly("commands", "chat:write", "users:read");
  }

  @ParameterizedTest
  @MethodSource("apps")
  void every_app_asks_for_what_its_features_need_and_for_nothing_else(SlackApp app) {
    boolean mention = app.surfaces().contains(Surface.MENTION);
    boolean dm = app.surfaces().contains(Surface.DM);

    assertThat(scopes(app))
        .doesNotHaveDuplicates()
        .startsWith("commands", "chat:write", "users:read")
        .hasSize(3 + count(app.readsUserGroups(), app.readsEmail(), mention, dm));
    assertThat(scopes(app).contains("usergroups:read")).isEqualTo(app.readsUserGroups());
    assertThat(scopes(app).contains("users:read.email")).isEqualTo(app.readsEmail());
    assertThat(scopes(app).contains("app_mentions:read")).isEqualTo(mention);
    assertThat(scopes(app).contains("im:history")).isEqualTo(dm);
  }

  @ParameterizedTest
  @MethodSource("apps")
  void every_app_hears_of_what_its_features_need_and_of_nothing_else(SlackApp app) {
    JsonNode read = read(app);
    boolean home = app.surfaces().contains(Surface.HOME);
    List<String> events =
        read.at("/settings/event_subscriptions/bot_events")
            .valueStream()
            .map(JsonNode::asString)
            .toList();

    assertThat(events.contains("app_mention")).isEqualTo(app.surfaces().contains(Surface.MENTION));
    assertThat(events.contains("message.im")).isEqualTo(app.surfaces().contains(Surface.DM));
    assertThat(events.contains("app_home_opened")).isEqualTo(home);
    assertThat(events)
        .hasSize(
            (int) app.surfaces().stream().filter(surface -> surface != Surface.SHORTCUT).count());
    assertThat(read.at("/settings/event_subscriptions").isMissingNode())
        .isEqualTo(events.isEmpty());
    assertThat(read.at("/features/app_home/home_tab_enabled").asBoolean()).isEqualTo(home);
    assertThat(read.at("/features/app_home/messages_tab_read_only_enabled").asBoolean())
        .isNotEqualTo(app.surfaces().contains(Surface.DM));
    assertThat(read.at("/features/shortcuts").isMissingNode())
        .isNotEqualTo(app.surfaces().contains(Surface.SHORTCUT));
  }

  @ParameterizedTest
  @MethodSource("apps")
  void every_app_is_one_that_the_schema_knows(SlackApp app) {
    JsonNode read = read(app);

    SCHEMA.forEach(
        (path, known) ->
            assertThat(read.at(path).propertyNames()).as("%s", path).isSubsetOf(known));
    assertThat(read.at("/display_information/name").asString()).hasSizeBetween(1, 35);
    assertThat(read.at("/display_information/description").asString()).hasSizeBetween(1, 140);
    assertThat(read.at("/features/bot_user/display_name").asString()).hasSizeBetween(1, 80);
    assertThat(read.at("/features/slash_commands")).hasSize(1);
    assertThat(read.at("/features/slash_commands/0/should_escape").asBoolean()).isTrue();
    assertThat(read.at("/features/slash_commands/0/usage_hint").asString()).hasSizeBetween(1, 1000);
    assertThat(read.at("/features/shortcuts/0/name").asString("")).hasSizeLessThanOrEqualTo(24);
    assertThat(read.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("apps")
  void a_socket_has_no_address_and_a_door_has_the_same_everywhere(SlackApp app) {
    List<String> urls =
        app.events().isEmpty()
            ? List.of("/features/slash_commands/0/url", "/settings/interactivity/request_url")
            : List.of(
                "/features/slash_commands/0/url",
                "/settings/interactivity/request_url",
                "/settings/event_subscriptions/request_url");
    JsonNode read = read(app);

    assertThat(read.at("/settings/socket_mode_enabled").asBoolean())
        .isEqualTo(app.door().isEmpty());
    assertThat(urls)
        .allSatisfy(
            path ->
                assertThat(read.at(path).asString(""))
                    .isEqualTo(app.door().isEmpty() ? "" : HOST + "/slack/events"));
    assertThat(new Manifest(app).yaml().contains("url:")).isEqualTo(app.door().isPresent());
  }

  @ParameterizedTest
  @MethodSource("apps")
  void each_right_has_its_reason_in_the_line_above(SlackApp app) {
    List<String> lines = new Manifest(app).yaml().lines().toList();

    for (Scope scope : app.scopes()) {
      int at = lines.indexOf("      - " + scope.name());
      assertThat(lines.get(at - 1)).isEqualTo("      # " + scope.reason());
      assertThat(scope.reason()).hasSizeGreaterThan(15).endsWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("apps")
  void the_address_to_make_it_at_holds_all_of_it(SlackApp app) {
    var manifest = new Manifest(app);
    String query = manifest.address().getRawQuery();

    assertThat(manifest.address().toString()).startsWith("https://api.slack.com/apps?new_app=1&");
    assertThat(query).doesNotContain("+", " ");
    assertThat(
            JsonMapper.shared()
                .readTree(
                    URLDecoder.decode(
                        query.substring(query.indexOf("manifest_json=") + 14),
                        StandardCharsets.UTF_8)))
        .isEqualTo(read(app));
  }

  @Test
  void two_bots_in_one_workspace_differ_by_name_and_command() {
    JsonNode other =
        read(
            new SlackApp(
                "Machines (dev)", "/dev-machine", Optional.empty(), Set.of(), false, false));

    assertThat(other.at("/display_information/name").asString()).isEqualTo("Machines (dev)");
    assertThat(other.at("/features/bot_user/display_name").asString()).isEqualTo("Machines (dev)");
    assertThat(other.at("/features/slash_commands/0/command").asString()).isEqualTo("/dev-machine");
  }

  /** Every set of features behind either door. */
  static Stream<SlackApp> apps() {
    Stream<Set<Surface>> sets = Stream.of(Set.<Surface>of());
    for (Surface one : Surface.values()) {
      sets = sets.flatMap(set -> Stream.of(set, with(set, one)));
    }
    return sets.flatMap(
        on ->
            Stream.of(
                new SlackApp("Bot", "/machine", Optional.empty(), on, true, true),
                new SlackApp("Bot", "/machine", Optional.of(HOST), on, false, false)));
  }

  private static Set<Surface> with(Set<Surface> set, Surface one) {
    Set<Surface> more = EnumSet.of(one);
    more.addAll(set);
    return more;
  }

  private static JsonNode read(SlackApp app) {
    return YAMLMapper.builder().build().readTree(new Manifest(app).yaml());
  }

  private static List<String> scopes(SlackApp app) {
    return read(app).at("/oauth_config/scopes/bot").valueStream().map(JsonNode::asString).toList();
  }

  private static int count(boolean... claims) {
    int holding = 0;
    for (boolean claim : claims) {
      holding += claim ? 1 : 0;
    }
    return holding;
  }
}
