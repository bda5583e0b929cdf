package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir Path folder;
  private SettingsDesk desk;

  @BeforeEach
  void sit_down() {
    desk = new SettingsDesk(folder);
  }

  @Test
  void seven_lines_and_three_secrets_are_enough() {
    var settings = desk.settings(SettingsDesk.ENOUGH);

    assertThat(settings.slack().teamId()).isEqualTo("T0123ABCD");
    assertThat(settings.slack().door())
        .isInstanceOfSatisfying(
            SlackSettings.Door.Socket.class,
            door ->
                assertThat(door.appToken().reveal())
                    .isEqualTo(SettingsDesk.KEYS.get("SLACK_APP_TOKEN")));
    assertThat(settings.access().adminUsers()).containsExactly("U0123ABCD");
    assertThat(settings.paperspace().baseUrl()).hasToString("https://api.paperspace.com/v1/");
    assertThat(settings.door().chat()).isEqualTo(new DoorSettings.Address("127.0.0.1", 3000));
    assertThat(settings.store())
        .isEqualTo(new StoreSettings.Sqlite(Path.of("data/quartermaster.db")));
    assertThat(settings.timing().settle()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.marker()).isEqualTo(MarkerPolicy.REMOVE);
  }

  @Test
  void what_is_written_counts() {
    var settings =
        desk.with("QUARTERMASTER_DB_PASSWORD", "correct horse".replace(' ', '-'))
            .settings(
                SettingsDesk.ENOUGH
                    + """
                    defaults: {region: ams1, size: 100, ip: none, template: tkni3aa4}
                    timing: {settle: 1h}
                    store: {url: "jdbc:postgresql://db.example.com/bot", user: bot}
                    paperspace: {team_id: te_12, base_url: "https://proxy.example.com:8443/core"\
                    , trusted_hosts: ["proxy.example.com:8443"]}
                    """);

    assertThat(settings.defaults().values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Field.REGION, "ams1",
                Field.SIZE, "100",
                Field.IP, "none",
                Field.BILLING, "hourly",
                Field.TEMPLATE, "tkni3aa4"));
    assertThat(settings.timing().settle()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.store())
        .isInstanceOfSatisfying(
            StoreSettings.Postgresql.class,
            store -> assertThat(store.password().reveal()).isEqualTo("correct-horse"));
    assertThat(settings.paperspace().baseUrl()).hasToString("https://proxy.example.com:8443/core/");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file() {
    assertThat(
            desk.without("PAPERSPACE_API_KEY")
                .complaints(
                    """
                    slack:
                      team_id: everybody
                      comand: /machine
                    access:
                      admins:
                        users: []
                    timing:
                      settle: 15 minutes
                    door: {port: 70000}
                    marker: maybe
                    """))
        .containsExactly(
            "quartermaster.yaml:1 slack.app_id: missing (expected: an app id, such as A0123ABCD)",
            "quartermaster.yaml:1 paperspace.api_key: missing"
                + " (expected: PAPERSPACE_API_KEY in the environment, or api_key_file)",
            "quartermaster.yaml:2 slack.team_id: \"everybody\""
                + " (expected: a workspace id, such as T0123ABCD)",
            "quartermaster.yaml:3 slack.comand: unknown key, did you mean command? (expected: one"
                + " of team_id, app_id, enterprise_id, command, label, surfaces,"
                + " operations_channel, approvals_channel, api_url, door, signing_secret_file,"
                + " app_token_file, bot_token_file)",
            "quartermaster.yaml:5 access.admins: nobody is an admin"
                + " (expected: someone in users or groups, or workspace_admins: true)",
            "quartermaster.yaml:8 timing.settle: \"15 minutes\""
                + " (expected: from 5m to 4h, such as 15m)",
            "quartermaster.yaml:9 door.port: \"70000\""
                + " (expected: a whole number from 0 to 65535)",
            "quartermaster.yaml:10 marker: \"maybe\" (expected: remove or keep)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          defaults: {region: Mars}                           | defaults.region: "Mars" (expected: NY2, CA1 or AMS1)
          defaults: {type: P4001}                            | defaults.type: "P4001" (expected: a machine type, such as P4000)
          defaults: {size: 75}                               | defaults.size: "75" (expected: one of [50, 100, 250, 500, 1000, 2000] (GB))
          defaults: {billing: weekly}                        | defaults.billing: "weekly" (expected: hourly or monthly)
          defaults: {ip: yes}                                | defaults.ip: "yes" (expected: dynamic or static or none)
          defaults: {notify: ops}                            | defaults.notify: "ops" (expected: an e-mail address)
          defaults: {template: "a b"}                        | defaults.template: "a b" (expected: an id that Paperspace gave out)
          defaults: hourly                                   | defaults: no keys below it (expected: a section of keys)
          defaults: [hourly]                                 | defaults: no keys below it (expected: a section of keys)
          timing: {ready_within: 4m}                         | timing.ready_within: "4m" (expected: from 5m to 4h, such as 16m)
          timing: {pending_for: 15d}                         | timing.pending_for: "15d" (expected: from 1h to 14d, such as 1d)
          timing: {sweep_every: [1m]}                        | timing.sweep_every: more than one value (expected: a single value)
          door: {address: example.com}                       | door.address: "example.com" (expected: an IP address, such as 127.0.0.1 or 0.0.0.0)
          door: {trusted_proxies: 10.0.0.1}                  | door.trusted_proxies: no list (expected: a list, such as [one, two])
          door: {max_connections_per_address: none}          | door.max_connections_per_address: "none" (expected: a whole number from 1 to 10000)
          paperspace: {api: v2}                              | paperspace.api: "v2" (expected: core or v1)
          store: {url: "jdbc:h2:mem:x"}                      | store.url: "jdbc:h2:mem:x" (expected: a file, or jdbc:postgresql://host/database without user and password)
          store: {url: "jdbc:postgresql://me:s3cr3t@db/bot"} | store.url: *** (not shown: it may be a secret) (expected: a file, or jdbc:postgresql://host/database without user and password)
          store: {user: bot}                                 | store.user: set, though a file needs none (expected: nothing, or a url of jdbc:postgresql://)
          """)
  void a_value_that_cant_be_is_told_with_line_and_key(String line, String complaint) {
    assertThat(desk.complaints(SettingsDesk.ENOUGH + line))
        .containsExactly("quartermaster.yaml:8 " + complaint);
  }

  @Test
  void a_postgresql_store_needs_a_user_and_a_password() {
    assertThat(
            desk.complaints(
                SettingsDesk.ENOUGH + "store: {url: \"jdbc:postgresql://db.example.com/bot\"}"))
        .containsExactly(
            "quartermaster.yaml:8 store.user: missing"
                + " (expected: the user that jdbc:postgresql:// is opened with)",
            "quartermaster.yaml:8 store.password: missing"
                + " (expected: QUARTERMASTER_DB_PASSWORD in the environment, or password_file)");
  }

  @Test
  void a_file_that_isnt_there_is_one_problem() {
    assertThat(desk.complaints(desk.read(folder.resolve("gone.yaml"))))
        .containsExactly(
            "gone.yaml: no file there that can be read (expected: the settings, as YAML)");
  }

  @Test
  void an_empty_file_is_told_what_is_required() {
    assertThat(desk.complaints(""))
        .hasSize(3)
        .anyMatch(line -> line.contains("slack.team_id: missing"))
        .anyMatch(line -> line.contains("slack.app_id: missing"))
        .anyMatch(line -> line.contains("nobody is an admin"));
  }
}
