package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.config.Settings;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.sandbox.workspace.SlackWorkspace;
import dev.quartermaster.sandbox.workspace.Timing;
import dev.quartermaster.sandbox.workspace.WorkspaceOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From nothing to the files of a bot, with answers piped in. */
class InitCommandTest {
  private static final String BOT = "xoxb-17653672481-19874698323";
  private static final String KEY = "1qapi2wsx3edc4rfv5tgb6yhn7ujm";
  private static final String SIGNING = "8f742231b10e8888abcd99yyyzzz85a5";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private SlackWorkspace slack;

  @BeforeEach
  void open_the_workspace() {
    slack =
        SlackWorkspace.open(
            WorkspaceOptions.acme(
                    Timing.asSlack(InstantSource.system(), System::nanoTime), () -> "0123abcd")
                .withSecrets(
                    new WorkspaceOptions.Secrets(SIGNING, BOT, "xapp-not-needed-by-this-door")));
  }

  @AfterEach
  void close_the_workspace() {
    slack.close();
  }

  @Test
  void three_secrets_and_the_apps_id_are_all_that_has_to_be_typed() throws IOException {
    assertThat(run(BOT + "\n" + SIGNING + "\n" + KEY + "\nA0123ABCD\n")).isZero();

    Settings settings = settings();
    assertThat(settings.slack().teamId()).isEqualTo("T0QUARTER");
    assertThat(settings.slack().appId()).isEqualTo("A0123ABCD");
    assertThat(settings.slack().botToken().reveal()).isEqualTo(BOT);
    assertThat(settings.paperspace().apiKey().reveal()).isEqualTo(KEY);
    assertThat(settings.access().workspaceAdmins()).isTrue();
    assertThat(settings.live()).isFalse();
    assertThat(out.toString())
        .contains("https://api.slack.com/apps?new_app=1&manifest_json=", "- chat:write")
        .contains("doctor --config", "serve --config", "--go-live");
  }

  @Test
  void nothing_that_is_secret_is_shown_and_nobody_else_may_read_it() throws IOException {
    run(BOT + "\n" + SIGNING + "\n" + KEY + "\nA0123ABCD\n");

    assertThat(out.toString() + err).doesNotContain(BOT, SIGNING, KEY);
    assertThat(Files.readString(folder.resolve("quartermaster.yaml")))
        .doesNotContain(BOT, SIGNING, KEY);
    assertThat(files())
        .hasSize(4)
        .allSatisfy(
            file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
  }

  @Test
  void what_is_there_is_written_over_only_by_force() throws IOException {
    run(BOT + "\n" + SIGNING + "\n" + KEY + "\nA0123ABCD\n");
    String other = KEY.toUpperCase(Locale.ROOT);

    assertThat(run(BOT + "\n" + SIGNING + "\n" + other + "\nA0123ABCD\n"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("quartermaster.yaml is there already; --force");
    assertThat(settings().paperspace().apiKey().reveal()).isEqualTo(KEY);

    assertThat(run(BOT + "\n" + SIGNING + "\n" + other + "\nA0123ABCD\n", "--force")).isZero();
    assertThat(settings().paperspace().apiKey().reveal()).isEqualTo(other);
  }

  @Test
  void answers_that_can_not_be_right_are_told_and_nothing_is_kept() throws IOException {
    assertThat(run(SIGNING + "\n" + SIGNING + "\n\nA0123ABCD\n", "--team=team"))
        .isEqualTo(ExitCode.CONFIG);
    assertThat(err.toString())
        .contains("slack.bot_token_file: another kind of secret", "slack.team_id: \"team\"")
        .contains("paperspace.api_key_file: empty", "Nothing was kept.")
        .doesNotContain(SIGNING);
    assertThat(files()).isEmpty();
  }

  @Test
  void an_app_that_slack_would_not_take_is_refused_before_anything_is_asked() throws IOException {
    assertThat(run("", "--label=a\"b")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(run("", "--command=machine")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString())
        .contains("the name takes 1 to 35 characters", "the command takes a slash");
    assertThat(files()).isEmpty();
  }

  @Test
  void what_flags_say_is_not_asked_for() throws IOException {
    assertThat(
            run(
                BOT + "\n" + SIGNING + "\n" + KEY + "\n",
                "--app=A0123ABCD",
                "--admins=U0ADA,U0GRACE",
                "--operations=C0OPS",
                "--command=/dev",
                "--label=Dev"))
        .isZero();

    Settings settings = settings();
    assertThat(settings.access().adminUsers()).containsExactlyInAnyOrder("U0ADA", "U0GRACE");
    assertThat(settings.slack().operationsChannel()).contains("C0OPS");
    assertThat(settings.slack().command()).isEqualTo("/dev");
    assertThat(settings.slack().appId()).isEqualTo("A0123ABCD");
    assertThat(out.toString()).contains("url: https://bot.example.org/slack/events");
  }

  private int run(String answers, String... words) {
    String[] all =
        Stream.concat(
                Stream.of("--dir=" + folder, "--address=https://bot.example.org"), Stream.of(words))
            .toArray(String[]::new);
    return new CommandLine(new InitCommand(Asking.piped(new StringReader(answers)), slack.apiUrl()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }

  private Settings settings() {
    return switch (SettingsReader.forService(Map.of()).read(folder.resolve("quartermaster.yaml"))) {
      case SettingsResult.Valid(var settings, _) -> settings;
      case SettingsResult.Invalid(var problems) -> throw new AssertionError(problems);
    };
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
