package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;
  private SettingsDesk desk;

  @BeforeEach
  void sit_down() {
    desk = new SettingsDesk(folder);
  }

  @Test
  void A06_without_a_signing_secret_nothing_starts() {
    assertThat(desk.without("SLACK_SIGNING_SECRET").complaints(http(SettingsDesk.ENOUGH)))
        .containsExactly(
            "quartermaster.yaml:1 slack.signing_secret: missing (expected: SLACK_SIGNING_SECRET in"
                + " the environment, or signing_secret_file)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---",
        "changeme",
        "ChangeMe",
        "please-do-changeme",
        "15-characters-x",
        " ",
        "0123456789 abcdef0123",
        "0123456789abcdef\u00e9"
      })
  void A06_a_signing_secret_that_is_none_stops_the_start_and_names_its_key(String value) {
    assertThat(desk.with("SLACK_SIGNING_SECRET", value).complaints(http(SettingsDesk.ENOUGH)))
        .singleElement()
        .asString()
        .startsWith("environment SLACK_SIGNING_SECRET: ")
        .doesNotContain(value.isBlank() ? "\0" : value);
  }

  @Test
  void A06_an_empty_variable_is_a_missing_secret() {
    assertThat(desk.with("SLACK_SIGNING_SECRET", "").complaints(http(SettingsDesk.ENOUGH)))
        .singleElement()
        .asString()
        .contains("slack.signing_secret: missing");
  }

  @Test
  void another_kind_of_token_is_refused_unseen() {
    assertThat(
            desk.with("SLACK_BOT_TOKEN", "xapp-1-A0123-987654321").complaints(SettingsDesk.ENOUGH))
        .containsExactly(
            "environment SLACK_BOT_TOKEN: another kind of secret (expected: the real one, 16 or"
                + " more visible ASCII characters, starting with xoxb-)");
  }

  @Test
  void a_secret_comes_from_the_file_that_the_settings_name() {
    Path file = desk.file("signing", SECRET + "\n", "rw-------");

    var settings = desk.without("SLACK_SIGNING_SECRET").settings(naming(file));

    assertThat(signing(settings)).isEqualTo(SECRET);
  }

  @Test
  void a_secret_comes_from_the_file_that_the_environment_names() {
    Path file = desk.file("signing", SECRET, "r--r-----");

    var settings =
        desk.without("SLACK_SIGNING_SECRET")
            .with("SLACK_SIGNING_SECRET_FILE", file.toString())
            .settings(http(SettingsDesk.ENOUGH));

    assertThat(signing(settings)).isEqualTo(SECRET);
  }

  @Test
  void the_environment_wins_over_the_file_and_says_so() {
    Path file = desk.file("signing", SECRET, "rw-------");

    assertThat(signing(desk.settings(naming(file))))
        .isEqualTo(SettingsDesk.KEYS.get("SLACK_SIGNING_SECRET"));
    assertThat(desk.warnings(naming(file)))
        .containsExactly(
            "quartermaster.yaml:4 slack.signing_secret_file: not used, SLACK_SIGNING_SECRET is set"
                + " (expected: one of the two)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw--w----", "rw-----w-", "rwx-----x"})
  void A53_a_secret_that_others_can_read_or_change_is_refused(String modes) {
    Path file = desk.file("signing", SECRET, modes);

    assertThat(desk.without("SLACK_SIGNING_SECRET").complaints(naming(file)))
        .singleElement()
        .asString()
        .startsWith("quartermaster.yaml:4 slack.signing_secret_file: ")
        .contains("(expected: chmod 600")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw-r--", "rw-r--rw-"})
  void A53_settings_that_group_or_others_can_write_are_refused(String modes) {
    Path file = desk.file("quartermaster.yaml", SettingsDesk.ENOUGH, modes);

    assertThat(desk.complaints(desk.read(file)))
        .containsExactly(
            "quartermaster.yaml: group or others may write the file (expected: chmod go-w)");
  }

  @Test
  void a_secret_file_that_isnt_there_is_told_with_its_key() {
    assertThat(desk.without("SLACK_SIGNING_SECRET").complaints(naming(folder.resolve("gone"))))
        .containsExactly(
            "quartermaster.yaml:4 slack.signing_secret_file: no file there that can be read"
                + " (expected: a file that holds the secret alone)");
  }

  @Test
  void a_secret_in_the_settings_themselves_is_refused_and_not_shown() {
    String text =
        http(SettingsDesk.ENOUGH.replace("access:", "  signing_secret: " + SECRET + "\naccess:"));

    assertThat(desk.complaints(text))
        .containsExactly(
            "quartermaster.yaml:4 slack.signing_secret: a secret in this file (expected:"
                + " SLACK_SIGNING_SECRET in the environment, or signing_secret_file)");
  }

  @ParameterizedTest
  @ValueSource(strings = {SECRET, "xoxb-1-2", "my-password-1", "https://me:pw@slack.com/"})
  void a_secret_in_the_wrong_place_is_not_shown(String value) {
    assertThat(desk.complaints(SettingsDesk.ENOUGH.replace("T0123ABCD", '"' + value + '"')))
        .singleElement()
        .asString()
        .contains("*** (not shown")
        .doesNotContain(value);
  }

  @Test
  void A06_without_an_app_token_nothing_starts_over_links() {
    assertThat(desk.without("SLACK_APP_TOKEN").complaints(SettingsDesk.ENOUGH))
        .containsExactly(
            "quartermaster.yaml:1 slack.app_token: missing (expected: SLACK_APP_TOKEN in the"
                + " environment, or app_token_file)");
  }

  @Test
  void the_bots_token_is_no_app_token() {
    assertThat(
            desk.with("SLACK_APP_TOKEN", "xoxb-1-A0123-987654321").complaints(SettingsDesk.ENOUGH))
        .containsExactly(
            "environment SLACK_APP_TOKEN: another kind of secret (expected: the real one, 16 or"
                + " more visible ASCII characters, starting with xapp-)");
  }

  @Test
  void the_secret_of_the_other_door_is_needed_by_nobody_and_said_to_be_spare() {
    assertThat(desk.without("SLACK_SIGNING_SECRET").complaints(SettingsDesk.ENOUGH)).isEmpty();
    assertThat(
            new SettingsDesk(folder)
                .without("SLACK_APP_TOKEN")
                .complaints(http(SettingsDesk.ENOUGH)))
        .isEmpty();
    assertThat(
            desk.with("SLACK_APP_TOKEN", "xapp-1-A0123ABCD-17653672481")
                .warnings(
                    SettingsDesk.ENOUGH.replace(
                        "access:", "  signing_secret_file: nowhere\naccess:")))
        .containsExactly(
            "quartermaster.yaml:4 slack.signing_secret_file: not used, slack.door is socket"
                + " (expected: nothing)");
  }

  @Test
  void settings_never_print_a_secret() {
    assertThat(desk.settings(http(SettingsDesk.ENOUGH)).toString())
        .contains("signingSecret=***", "botToken=***", "apiKey=***");
    assertThat(desk.settings(SettingsDesk.ENOUGH).toString())
        .contains("appToken=***")
        .doesNotContain(SettingsDesk.KEYS.values());
  }

  private static String signing(Settings settings) {
    return settings.slack().door() instanceof SlackSettings.Door.Http(var secret)
        ? secret.reveal()
        : "none";
  }

  private static String http(String text) {
    return text.replace("access:", "  door: http\naccess:");
  }

  private static String naming(Path file) {
    return http(
        SettingsDesk.ENOUGH.replace("access:", "  signing_secret_file: " + file + "\naccess:"));
  }
}
