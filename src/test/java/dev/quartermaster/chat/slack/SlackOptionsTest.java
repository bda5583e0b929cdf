package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing starts on a secret that anybody could guess, or towards a host that isn't Slack's. */
class SlackOptionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---",
        "changeme",
        "changeme-changeme-changeme",
        "123456789012345",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        " 8f742231b10e8888abcd99yyyzzz85a5",
        "your-signing-secret-here"
      })
  void a06_a_weak_signing_secret_is_refused_by_its_key(String secret) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options("/machine", secret, SlackOptions.SLACK_API, false))
        .withMessageStartingWith("signing secret: too weak");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://slack.com/api/",
        "https://slack.com/api",
        "https://evil.example/api/",
        "http://127.0.0.1:1/api/"
      })
  void a50_another_api_address_is_refused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options("/machine", SlackBed.SECRET, URI.create(address), false))
        .withMessageStartingWith("api: ");
  }

  @Test
  void a50_this_machine_is_allowed_where_a_local_workspace_stands_in() {
    var local = options("/machine", SlackBed.SECRET, URI.create("http://127.0.0.1:1/api/"), true);

    assertThat(local.api().getPort()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"machine", "/", "/Machine", "/two words"})
  void a_command_that_slack_would_not_take_is_refused(String command) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options(command, SlackBed.SECRET, SlackOptions.SLACK_API, false))
        .withMessageStartingWith("command: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X0QUARTER", "T", "T0\n"})
  void a_team_id_of_another_shape_is_refused(String team) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Installation(team, "A0MACHINE", Optional.empty()))
        .withMessageStartingWith("team: ");
  }

  @Test
  void options_print_without_secrets() {
    var options = options("/machine", SlackBed.SECRET, SlackOptions.SLACK_API, false);

    assertThat(options.toString()).doesNotContain(SlackBed.SECRET).doesNotContain(SlackBed.TOKEN);
  }

  private static SlackOptions options(String command, String secret, URI api, boolean loopback) {
    return new SlackOptions(
        new SlackDoor.Http("127.0.0.1", 0, () -> secret),
        command,
        new Installation("T0QUARTER", "A0MACHINE", Optional.empty()),
        () -> SlackBed.TOKEN,
        api,
        loopback,
        Limits.standard());
  }
}
