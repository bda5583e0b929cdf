package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slow senders are bounded and ended, and nobody else notices. */
class DripTest {
  private static final Duration SHORT = Duration.ofMillis(600);

  private final SlackBed bed = new SlackBed(new Limits(64, 512, Set.of(), SHORT, SHORT, 4, 10));
  private final List<RawClient> drips = new ArrayList<>();

  @AfterEach
  void close() {
    drips.forEach(RawClient::close);
    bed.close();
  }

  @Test
  void a57_a_genuine_delivery_is_answered_under_a_thousand_drips() {
    for (int at = 0; at < 1_000; at++) {
      var drip = new RawClient("127.0.0.2", bed.sender.port());
      drip.send("P");
      drips.add(drip);
    }

    var back = bed.sender.send(Payloads.command("list"));

    assertThat(back.status()).isEqualTo(200);
    assertThat(bed.received).hasSize(1);
  }

  @Test
  void a57_headers_that_drip_are_ended_however_steadily_they_drip() {
    var drip = new RawClient("127.0.0.2", bed.sender.port());
    drips.add(drip);
    drip.send("POST /slack/events HTTP/1.1\r\nHost: x\r\n");

    await().pollInterval(Duration.ofMillis(50)).until(() -> !drip.send("X"));
  }

  @Test
  void a57_a_body_that_drips_is_answered_with_too_slow_and_ended() {
    var drip = new RawClient("127.0.0.2", bed.sender.port());
    drips.add(drip);
    drip.send(
        "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Signature: v0="
            + "0".repeat(64)
            + "\r\nX-Slack-Request-Timestamp: "
            + SlackBed.NOW.getEpochSecond()
            + "\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 100\r\n\r\n"
            + "a");

    assertThat(drip.readAll()).startsWith("HTTP/1.1 408");
  }

  @Test
  void a57_a_second_request_on_a_resting_connection_may_not_drip_either() {
    var client = new RawClient("127.0.0.2", bed.sender.port());
    drips.add(client);
    client.send(request(Payloads.command("list")));
    await().until(() -> bed.received.size() == 1);
    client.send("POST /slack");

    assertThat(client.readAll()).startsWith("HTTP/1.1 200").doesNotContain("HTTP/1.1 4");
  }

  @Test
  void a57_a_trusted_proxy_may_hold_more_than_its_share() {
    var trusting = new Limits(1, 512, Set.of("127.0.0.2"), SHORT, SHORT, 4, 10);
    try (var behindProxy = new SlackBed(trusting);
        var first = new RawClient("127.0.0.2", behindProxy.sender.port());
        var second = new RawClient("127.0.0.2", behindProxy.sender.port())) {
      first.send("P");
      second.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

      assertThat(second.readAll()).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void connections_above_the_limit_of_an_address_are_closed_and_places_come_free() {
    for (int at = 0; at < 64; at++) {
      drips.add(new RawClient("127.0.0.2", bed.sender.port()));
    }
    drips.forEach(RawClient::close);
    drips.clear();

    await()
        .until(
            () -> {
              try (var again = new RawClient("127.0.0.2", bed.sender.port())) {
                again.send(closing(Payloads.command("list")));
                return again.readAll().startsWith("HTTP/1.1 200");
              }
            });
  }

  private String request(String body) {
    return head(body, "") + body;
  }

  private String closing(String body) {
    return head(body, "Connection: close\r\n") + body;
  }

  private String head(String body, String more) {
    String stamp = Long.toString(SlackBed.NOW.getEpochSecond());
    return "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Signature: "
        + bed.sender.signature(stamp, body)
        + "\r\nX-Slack-Request-Timestamp: "
        + stamp
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + body.length()
        + "\r\n"
        + more
        + "\r\n";
  }
}
