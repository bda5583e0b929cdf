package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The Slack app at the command line: for the settings as they are, and without a secret. */
class ManifestCommandTest {
  private static final String SETTINGS =
      """
      slack:
        {team_id: T0123ABCD, app_id: A0123ABCD, command: /dev, label: Dev, surfaces: [dm, home]}
      access: {admins: {groups: [S0123ABCD]}}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void the_shipped_file_is_what_it_prints_for_the_shipped_settings() throws IOException {
    assertThat(run()).isZero();
    assertThat(out.toString()).isEqualTo(Files.readString(Path.of("config/slack-manifest.yaml")));
  }

  @Test
  void the_settings_say_which_rights_are_asked_for() throws IOException {
    assertThat(run("--config", settings(SETTINGS))).isZero();
    assertThat(out.toString())
        .contains("- usergroups:read", "- im:history", "- message.im", "- app_home_opened")
        .contains("command: /dev", "name: \"Dev\"", "socket_mode_enabled: true")
        .doesNotContain("app_mentions:read", "https://quartermaster");
  }

  @Test
  void a_door_of_ones_own_stands_in_every_address() throws IOException {
    String overHttp = SETTINGS.replace("team_id", "door: http, team_id");
    assertThat(run("--config", settings(overHttp), "--address=https://bot.example.org:8443"))
        .isZero();
    assertThat(
            out.toString().lines().filter(line -> line.contains("_url:") || line.contains(" url:")))
        .hasSize(4)
        .allMatch(line -> line.endsWith(": https://bot.example.org:8443/slack/events"));
  }

  @Test
  void an_address_that_slack_would_not_call_is_refused() {
    Stream.of("http://bot.example.org", "https://bot.example.org/x", "bot", "https://a b", "")
        .forEach(
            address ->
                assertThat(run("--address=" + address)).isEqualTo(CommandLine.ExitCode.USAGE));
    assertThat(err.toString())
        .contains("--address http://bot.example.org: expected an https address");
  }

  @Test
  void settings_that_are_wrong_are_told_and_nothing_is_printed() throws IOException {
    String wrong = SETTINGS.replace("[dm, home]", "[dm, hone]").replace("label: Dev", "label: '1'");

    assertThat(run("--config", settings(wrong))).isEqualTo(ExitCode.CONFIG);
    assertThat(err.toString())
        .contains(":2 slack.surfaces: \"hone\", did you mean home?")
        .contains(":2 slack.label: \"1\" (expected: up to 24 letters");
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... words) {
    return new CommandLine(new ManifestCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  private String settings(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("quartermaster.yaml"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"))
        .toString();
  }
}
