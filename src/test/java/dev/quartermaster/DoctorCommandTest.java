package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.config.PaperspaceSettings.Api;
import dev.quartermaster.config.SettingsReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the doctor finds in a sandbox that is well, and in ones that are not. */
class DoctorCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private Sandbox sandbox;
  private Map<String, String> secrets;

  @BeforeEach
  void open_the_sandbox() {
    sandbox = Sandbox.open(folder, 20, 0, new Sandbox.Ways(Api.V1, Door.HTTP));
    secrets = new HashMap<>(sandbox.secrets());
  }

  @AfterEach
  void close_it() {
    sandbox.close();
  }

  @Test
  void where_all_is_well_it_says_what_it_has_seen_and_goes_live_by_one_line() throws IOException {
    Path file = edited("live: true", "# Ours.\nlive: false # until Monday");
    int before = sandbox.workspace().person("ada").sees("ops").size();

    assertThat(run(file)).as(out::toString).isZero();
    assertThat(out.toString())
        .contains("good, as machine in Acme (T0QUARTER)", "ada (U0ADA)", "user group S0ADMINS of")
        .contains("channel C0OPS", "the bot is in it", "good, of an admin of the team")
        .containsPattern("[0-9] s beside Slack")
        .contains("written, and on disk", "list prices of", "a dry run")
        .contains("Nothing is wrong.");
    assertThat(sandbox.workspace().person("ada").sees("ops")).hasSize(before);

    String text = Files.readString(file);
    assertThat(run(file, "--go-live")).isZero();
    assertThat(Files.readString(file))
        .isEqualTo(text.replace("live: false # until", "live: true # until"));
  }

  @Test
  void whatever_is_wrong_is_a_line_with_its_mend_and_nothing_goes_live() throws IOException {
    Path file =
        edited(
            "live: true", "live: false", "users: [U0ADA]", "users: [U0NOBODY]", "C0OPS", "C0NOPE");
    secrets.put("PAPERSPACE_API_KEY", "another-key-than-theirs-0123");
    String text = Files.readString(file);

    assertThat(run(file, "--go-live")).isEqualTo(ExitCode.FAILED);
    assertThat(out.toString())
        .contains("U0NOBODY is nobody -> put access.admins right")
        .contains("channel C0NOPE", "channel_not_found -> put the id right")
        .contains("Paperspace refuses it -> make a key", "Not made live")
        .doesNotContain("another-key-than-theirs");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void a_refused_token_and_a_case_that_comes_out_otherwise_are_in_the_json() throws IOException {
    Path file =
        edited(
            "policy:\n", "policy:\n  cases: [{name: wrong, in: [admins], type: C1, deny: true}]\n");
    secrets.put("SLACK_BOT_TOKEN", "xoxb-of-somebody-else-12345");

    assertThat(run(file, "--json")).isEqualTo(ExitCode.FAILED);
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("ok").asBoolean()).isFalse();
    assertThat(state(json, "bot token")).isEqualTo("wrong");
    assertThat(state(json, "policy")).isEqualTo("wrong");
    assertThat(state(json, "store")).isEqualTo("ok");
    assertThat(out.toString()).doesNotContain("xoxb-of-somebody-else");
  }

  @Test
  void settings_that_can_not_be_read_are_all_that_is_told() throws IOException {
    Path file = edited("live: true", "live: perhaps");

    assertThat(run(file)).isEqualTo(ExitCode.CONFIG);
    assertThat(out.toString())
        .contains("wrong    settings", ":1 live: \"perhaps\" -> put there true or false")
        .contains("1 wrong.");
  }

  @Test
  void beside_a_running_bot_it_leaves_the_store_to_it() throws IOException {
    try (var bot = new Bots.Inside(sandbox)) {
      bot.start();
      assertThat(run(sandbox.settingsFile(0))).as(out::toString).isZero();
    }
    assertThat(out.toString()).contains("in use by a running bot");
  }

  private Path edited(String... pairs) throws IOException {
    Path file = sandbox.settingsFile(0);
    String text = Files.readString(file);
    for (int at = 0; at < pairs.length; at += 2) {
      assertThat(text).contains(pairs[at]);
      text = text.replace(pairs[at], pairs[at + 1]);
    }
    return Files.writeString(file, text);
  }

  private static String state(JsonNode json, String name) {
    return json.path("checks")
        .valueStream()
        .filter(check -> check.path("name").asString().equals(name))
        .map(check -> check.path("state").asString())
        .findFirst()
        .orElse("");
  }

  private int run(Path file, String... words) {
    var line =
        new CommandLine(new DoctorCommand(SettingsReader.forSandbox(secrets), sandbox.edges()))
            .setOut(new PrintWriter(out, true));
    String[] all = new String[words.length + 2];
    all[0] = "--config";
    all[1] = file.toString();
    System.arraycopy(words, 0, all, 2, words.length);
    return line.execute(all);
  }
}
