package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TamperingTest {
  private static final String CARD =
      """
      [{"type":"actions","block_id":"b","elements":[{"type":"button","action_id":"VERB",
        "value":"R-1:1","text":{"type":"plain_text","text":"VERB"}}]}]
      """;

  private final Bench bench = new Bench();
  private final Tampering tampering = bench.workspace.tampering();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_replay_is_the_same_to_the_byte_stamp_and_signature_included() {
    bench.person("ada").types("ml", "/machine list");
    bench.clock.pass(Duration.ofMinutes(1));

    tampering.replay(bench.workspace.history().deliveries().getFirst());

    var received = bench.bot.received();
    assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    for (String header : List.of("X-slack-signature", "X-slack-request-timestamp")) {
      assertThat(received.get(1).header(header)).isEqualTo(received.get(0).header(header));
    }
  }

  @Test
  void raw_bytes_go_out_as_they_are_signed_or_not() {
    var body = new Bytes("command=%2Fmachine&text=x\r\n".getBytes(StandardCharsets.UTF_8));

    tampering.deliverRaw(body, List.of(Map.entry("X-Slack-Signature", "v0=forged")));
    assertThat(bench.bot.last().header("X-slack-signature")).isEqualTo("v0=forged");
    tampering.deliverRaw(body, tampering.signed(body));

    var request = bench.bot.last();
    assertThat(request.body()).isEqualTo(body.text());
    var generator = new SlackSignature.Generator(bench.signingSecret());
    assertThat(generator.generate(request.header("X-slack-request-timestamp"), request.body()))
        .isEqualTo(request.header("X-slack-signature"));
  }

  @Test
  void buttons_of_an_earlier_version_and_of_a_deleted_message_can_still_be_pressed()
      throws Exception {
    String ts = card("approve");
    bench
        .api()
        .chatUpdate(
            r -> r.channel("C0ML").ts(ts).text("x").blocksAsString(CARD.replace("VERB", "stop")));

    tampering.pressesVersion("ada", ts, 0, "approve");

    var payload = bench.bot.last().payload();
    assertThat(payload.at("/actions/0/action_id").asString()).isEqualTo("approve");
    assertThat(payload.at("/message/blocks/0/elements/0/action_id").asString())
        .isEqualTo("approve");
    bench.api().chatDelete(r -> r.channel("C0ML").ts(ts));
    assertThat(tampering.pressesVersion("ada", ts, 1, "stop").isAcked()).isTrue();
  }

  @Test
  void a_button_can_be_pressed_with_another_value() throws Exception {
    tampering.pressesWithValue("linus", card("approve"), "approve", "R-2:9");

    assertThat(bench.bot.last().payload().at("/actions/0/value").asString()).isEqualTo("R-2:9");
  }

  @Test
  void one_button_can_be_pressed_many_times_at_once() throws Exception {
    String ts = card("approve");

    var gestures = tampering.atOnce(8, () -> bench.person("ada").presses(ts, "approve"));

    assertThat(gestures).hasSize(8).allMatch(Gesture::isAcked);
    var triggers = new HashSet<String>();
    bench.bot.received().forEach(r -> triggers.add(r.payload().path("trigger_id").asString()));
    assertThat(triggers).hasSize(8);
  }

  @Test
  void a_form_can_be_sent_with_changed_metadata() throws Exception {
    bench.person("ada").types("ml", "/machine create");
    String trigger = bench.bot.last().field("trigger_id");
    bench.api().viewsOpen(r -> r.triggerId(trigger).viewAsString(Views.NOTE));

    tampering.submitsChanged("ada", view -> view.put("private_metadata", "draft-of-grace"));

    assertThat(bench.bot.last().payload().at("/view/private_metadata").asString())
        .isEqualTo("draft-of-grace");
  }

  private String card(String verb) throws Exception {
    return bench
        .api()
        .chatPostMessage(
            r -> r.channel("C0ML").text("card").blocksAsString(CARD.replace("VERB", verb)))
        .getTs();
  }
}
