package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links to Slack: how they are kept, and that each delivery by them is acknowledged once. */
class SocketDoorTest {
  private static final String ONE_INPUT = "{\"name\":{\"name\":{\"type\":\"plain_text_input\"}}}";

  private final List<Interaction> received = new CopyOnWriteArrayList<>();
  private final AtomicReference<Function<Interaction, Handled>> script =
      new AtomicReference<>(_ -> Handled.with(new Answer.Silence()));
  private final CountDownLatch hold = new CountDownLatch(1);
  private final LogLines log = new LogLines();
  private final LinkBed bed =
      new LinkBed(
              interaction -> {
                received.add(interaction);
                return script.get().apply(interaction);
              })
          .opened();

  @AfterEach
  void close() {
    hold.countDown();
    bed.close();
    log.close();
  }

  @Test
  void two_links_are_opened_and_one_is_enough_to_be_ready() {
    assertThat(door().words()).isEqualTo("2 of 2 links up");

    line(0).breaks();

    assertThat(door()).isEqualTo(new SlackHealth.Door(true, "1 of 2 links up"));
  }

  @Test
  void without_a_link_the_door_is_shut_and_says_why() {
    line(0).breaks();
    line(1).breaks();

    assertThat(door()).isEqualTo(new SlackHealth.Door(false, "0 of 2 links up, EOFException"));
  }

  @Test
  void a_lost_link_is_opened_again_after_a_pause_that_grows_to_thirty_seconds() {
    int before = bed.links.asked;

    for (int lost = 0; lost < 12; lost++) {
      bed.links.answers(new WebApi.Called.Unclear<>("ConnectException"));
      line(0).breaks();
      bed.passes(Duration.ofSeconds(60));
    }

    assertThat(bed.links.asked - before).as("asks in 12 minutes").isBetween(2, 40);
  }

  @Test
  void a_new_link_is_there_before_the_one_that_slack_exchanges_is_left() {
    line(0).brings("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
    assertThat(bed.links.lines).hasSize(3);
    line(0).brings(bed.press("by the old one", "1"));
    assertThat(bed.next().arrived()).isTrue();

    line(2).greet();
    line(0).brings(bed.press("by the old one still", "2"));
    assertThat(bed.next().arrived()).isTrue();
    bed.passes(LinkRhythm.standard().farewell());

    assertThat(line(0).over).isTrue();
    assertThat(bed.links.up()).hasSize(2);
    assertThat(received).hasSize(2);
  }

  @Test
  void slack_is_not_asked_again_before_it_said_that_it_may_be() {
    bed.links.answers(FakeLinks.limited(Duration.ofSeconds(90)));
    line(0).breaks();
    bed.passes(Duration.ofSeconds(2));
    int asked = bed.links.asked;

    line(1).breaks();
    bed.passes(Duration.ofSeconds(87));
    assertThat(bed.links.asked).as("neither link asks while it is not allowed").isEqualTo(asked);
    bed.passes(Duration.ofSeconds(30));

    assertThat(bed.links.asked).isGreaterThan(asked);
  }

  @Test
  void a_link_that_says_no_hello_is_given_up() {
    line(0).breaks();
    bed.passes(Duration.ofSeconds(2));
    assertThat(bed.links.lines).hasSize(3);

    bed.passes(LinkRhythm.standard().hello().plusSeconds(3));

    assertThat(line(2).over).isTrue();
    assertThat(bed.links.lines).hasSize(4);
  }

  @Test
  void when_socket_mode_is_switched_off_it_ends_and_says_what_to_do() {
    line(0).brings("{\"type\":\"disconnect\",\"reason\":\"link_disabled\"}");
    int asked = bed.links.asked;
    bed.passes(Duration.ofHours(1));

    assertThat(bed.links.asked).isEqualTo(asked);
    assertThat(bed.links.up()).isEmpty();
    assertThat(door())
        .isEqualTo(
            new SlackHealth.Door(
                false, "Socket Mode is switched off; switch it on and start again"));
    assertThat(log.lines()).anyMatch(line -> line.contains("set slack.door to http"));
  }

  @Test
  void too_many_links_are_no_reason_to_hurry() {
    int asked = bed.links.asked;

    line(0).brings("{\"type\":\"disconnect\",\"reason\":\"too_many_websockets\"}");
    bed.passes(Duration.ofSeconds(14));

    assertThat(bed.links.asked).isEqualTo(asked);
  }

  @Test
  void a_refused_app_token_is_told_without_it() {
    bed.links.answers(new WebApi.Called.Refused<>("invalid_auth"));
    line(0).breaks();
    bed.passes(Duration.ofSeconds(2));
    line(1).breaks();

    assertThat(door().words()).contains("0 of 2 links up", "refused: invalid_auth");
    assertThat(log.lines()).anyMatch(line -> line.contains("connections:write"));
  }

  @Test
  void a_commands_answer_travels_in_its_acknowledgement() {
    script.set(_ -> whisper("the answer"));

    line(0).brings(LinkBed.command("E1", "list", bed.web.responseUrl()));

    var ack = bed.next();
    assertThat(ack.envelope()).isEqualTo("E1");
    assertThat(ack.ack().at("/payload/response_type").asString()).isEqualTo("ephemeral");
    assertThat(ack.ack().at("/payload/text").asString()).isEqualTo("the answer");
  }

  @Test
  void a03_a_copy_by_the_other_link_has_the_first_ones_answer_and_no_effect() {
    script.set(_ -> whisper("answer " + received.size()));
    String envelope = LinkBed.command("E1", "list", bed.web.responseUrl());

    line(0).brings(envelope);
    String first = bed.next().ack().toString();
    line(1).brings(envelope);

    assertThat(bed.next().ack().toString()).isEqualTo(first);
    assertThat(received).hasSize(1);
  }

  @Test
  void m900_a_bug_is_acknowledged_with_words_and_a_form_does_not_close_as_if_all_were_well() {
    script.set(
        _ -> {
          throw new IllegalStateException("a bug");
        });

    line(0).brings(LinkBed.interactive("E1", Payloads.submission(ONE_INPUT)));

    assertThat(bed.next().ack().at("/payload/errors/name").asString()).contains("incident-1");
  }

  @Test
  void what_is_not_known_is_acknowledged_and_has_no_effect() {
    line(0).brings(LinkBed.envelope("E1", "hermes", Json.object()));
    line(0).brings(LinkBed.envelope("E2", "interactive", Json.object().put("type", "shortcut")));
    line(0).brings("not json");

    assertThat(List.of(bed.next().envelope(), bed.next().envelope()))
        .containsExactlyInAnyOrder("E1", "E2");
    assertThat(received).isEmpty();
  }

  @Test
  void a05_a_delivery_of_another_workspace_has_no_effect() {
    String foreign = LinkBed.command("E1", "list", "https://x").replace("T0QUARTER", "T0ELSE");

    line(0).brings(foreign);

    assertThat(bed.next().ack().at("/payload/text").asString()).isEqualTo("Not this workspace.");
    assertThat(received).isEmpty();
  }

  @Test
  void an_event_is_acknowledged_so_that_slack_does_not_send_it_again() {
    var event = Json.object().put("type", "event_callback").put("team_id", "T0QUARTER");
    event.put("api_app_id", "A0MACHINE").put("event_id", "Ev1");
    event.putObject("event").put("type", "app_home_opened");

    line(0).brings(LinkBed.envelope("E1", "events_api", event));

    assertThat(bed.next().ack()).isEqualTo(Json.object().put("envelope_id", "E1"));
  }

  @Test
  void a_command_that_takes_too_long_is_acknowledged_and_answered_by_its_own_address() {
    script.set(_ -> held(whisper("at last")));
    line(0).brings(LinkBed.command("E1", "list", bed.web.responseUrl()));
    await().until(() -> received.size() == 1);

    bed.passes(LinkRhythm.standard().answer());
    assertThat(bed.next().ack().has("payload")).isFalse();
    hold.countDown();

    await().until(() -> !bed.web.calls(FakeWebApi.RESPONSE_PATH).isEmpty());
    assertThat(bed.web.calls(FakeWebApi.RESPONSE_PATH).getFirst().body()).contains("at last");
    assertThat(bed.heard).as("one acknowledgement each").isEmpty();
  }

  @Test
  void a_form_that_takes_too_long_says_so_and_is_drawn_anew_with_its_errors() {
    bed.web.script("views.update", "{'ok':true}");
    script.set(_ -> held(Handled.with(new Answer.FieldErrors(Map.of("name", "Taken already")))));
    line(0).brings(LinkBed.interactive("E1", Payloads.submission(ONE_INPUT)));
    await().until(() -> received.size() == 1);

    bed.passes(LinkRhythm.standard().answer());
    assertThat(bed.next().ack().at("/payload/response_action").asString()).isEqualTo("update");
    hold.countDown();

    await().until(() -> !bed.web.calls("views.update").isEmpty());
    var drawn = bed.web.calls("views.update").getFirst().fields();
    assertThat(drawn.get("view_id")).isEqualTo("V1");
    assertThat(drawn.get("view")).contains("Taken already");
  }

  @Test
  void a_stop_lets_what_runs_be_acknowledged_and_turns_the_rest_away_with_words() {
    script.set(_ -> held(whisper("before the stop")));
    line(0).brings(LinkBed.command("E1", "list", bed.web.responseUrl()));
    await().until(() -> received.size() == 1);

    var stopping = CompletableFuture.runAsync(bed.door::close);
    await()
        .until(
            () -> {
              line(1).brings(LinkBed.command("E2", "list", bed.web.responseUrl()));
              return received.size() == 1 && !bed.heard.isEmpty();
            });
    assertThat(bed.next().ack().at("/payload/text").asString()).contains("I'm being restarted");
    hold.countDown();
    stopping.join();

    assertThat(bed.heard)
        .anySatisfy(
            ack -> {
              assertThat(ack.envelope()).isEqualTo("E1");
              assertThat(ack.arrived()).isTrue();
            });
    assertThat(bed.links.up()).isEmpty();
  }

  private FakeLinks.Line line(int index) {
    return bed.links.lines.get(index);
  }

  private SlackHealth.Door door() {
    return bed.vitals.now().door();
  }

  private static Handled whisper(String words) {
    return Handled.with(new Answer.Whisper(Card.saying(Text.of(words))));
  }

  private Handled held(Handled answer) {
    try {
      assertThat(hold.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }
}
