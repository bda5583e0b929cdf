package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The private line back to a person: its own address first, and never an address of somebody
 * else's.
 */
class PrivateLineTest {
  private static final Place ML = new Place("C0ML");

  private final SlackBed bed = new SlackBed();
  private final LogLines log = new LogLines();
  private final AtomicBoolean said = new AtomicBoolean();

  @AfterEach
  void close() {
    bed.close();
    log.close();
  }

  @Test
  void private_words_use_the_response_address() {
    saying(1);

    command(bed.web.responseUrl());

    assertThat(bed.web.calls(FakeWebApi.RESPONSE_PATH)).hasSize(1);
    assertThat(bed.web.calls("chat.postEphemeral")).isEmpty();
  }

  @Test
  void a50_a_response_address_is_used_five_times_and_then_whispers_go_on() {
    saying(6);

    command(bed.web.responseUrl());

    assertThat(bed.web.calls(FakeWebApi.RESPONSE_PATH)).hasSize(5);
    assertThat(bed.web.calls("chat.postEphemeral")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "https://slack.com.evil.example/x",
        "https://evil.example/slack.com",
        "https://user@slack.com/x",
        "https://slack.com:8443/x",
        "http://hooks.slack.com/x",
        "http://127.0.0.2:1/x",
        "ftp://slack.com/x",
        "file:///etc/passwd",
        "https://slack.com\\@evil.example/",
        "nonsense"
      })
  void a50_other_hosts_are_never_called(String address) {
    saying(1);

    command(address);

    assertThat(bed.web.calls("chat.postEphemeral")).hasSize(1);
    assertThat(log.lines()).contains("response address refused reason=host");
    assertThat(log.lines()).noneMatch(line -> line.contains("evil") || line.contains("169.254"));
  }

  @Test
  void a_dead_response_address_falls_back_to_a_whisper() {
    bed.web.script(FakeWebApi.RESPONSE_PATH, new MockResponse(404, Headers.of(), "expired_url"));
    saying(1);

    command(bed.web.responseUrl());

    assertThat(bed.web.calls("chat.postEphemeral")).hasSize(1);
  }

  @Test
  void where_whispers_are_refused_a_direct_message_goes_out() {
    bed.web.script(FakeWebApi.RESPONSE_PATH, new MockResponse(404, Headers.of(), "expired_url"));
    bed.web.script("chat.postEphemeral", "{'ok':false,'error':'user_not_in_channel'}");
    saying(1);

    command(bed.web.responseUrl());

    assertThat(bed.web.calls("chat.postMessage").getFirst().fields())
        .containsEntry("channel", "U0ADA");
  }

  @Test
  void a_redirect_of_the_response_address_is_not_followed() {
    bed.web.script(
        FakeWebApi.RESPONSE_PATH,
        new MockResponse(307, Headers.of("Location", bed.web.address() + "elsewhere"), ""));
    saying(1);

    command(bed.web.responseUrl());

    assertThat(bed.web.calls("elsewhere")).isEmpty();
    assertThat(bed.web.calls("chat.postEphemeral")).hasSize(1);
  }

  @Test
  void acknowledgements_leave_while_slack_is_down() {
    bed.web.close();

    assertThat(bed.sender.send(Payloads.command("list")).status()).isEqualTo(200);
  }

  private void saying(int times) {
    bed.taking(
        _ ->
            Handled.later(
                reply -> {
                  for (int at = 0; at < times; at++) {
                    reply.say(ML, Card.saying(Text.of("Words " + at)));
                  }
                  said.set(true);
                }));
  }

  private void command(String responseUrl) {
    bed.sender.send(Payloads.command("list", "trigger", responseUrl));
    await().untilTrue(said);
  }
}
