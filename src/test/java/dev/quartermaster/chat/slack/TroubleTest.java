package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When all places are taken, or something breaks, the person is told that nothing was recorded. */
class TroubleTest {
  private static final String BUSY =
      "Busy right now — nothing was recorded. Try again in a few seconds.";
  private static final Duration FIVE = Duration.ofSeconds(5);
  private static final String ONE_INPUT = "{\"name\":{\"name\":{\"type\":\"plain_text_input\"}}}";

  private final SlackBed bed = new SlackBed(new Limits(64, 512, Set.of(), FIVE, FIVE, 1, 1));
  private final LogLines log = new LogLines();
  private final CountDownLatch hold = new CountDownLatch(1);
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void close() {
    hold.countDown();
    bed.close();
    log.close();
  }

  @Test
  void a58_a_command_is_told_busy_when_all_places_are_taken_and_is_not_received() {
    takeAllPlaces();

    var back = bed.sender.send(Payloads.command("third"));

    assertThat(back.json().path("text").asString()).isEqualTo(BUSY);
    assertThat(bed.received).hasSize(2);
  }

  @Test
  void a58_a_press_is_told_busy_through_its_response_address() {
    takeAllPlaces();

    var back = bed.sender.send(Payloads.press("confirm#0", "x", bed.web.responseUrl(), true));

    assertThat(back.status()).isEqualTo(200);
    await().until(() -> !bed.web.calls(FakeWebApi.RESPONSE_PATH).isEmpty());
    assertThat(bed.web.calls(FakeWebApi.RESPONSE_PATH).getFirst().body()).contains(BUSY);
    assertThat(bed.received).hasSize(2);
  }

  @Test
  void a58_a_form_stays_open_with_what_was_typed_when_busy() {
    takeAllPlaces();

    var back = bed.sender.send(Payloads.submission(ONE_INPUT));

    assertThat(back.json().path("response_action").asString()).isEqualTo("errors");
    assertThat(back.json().at("/errors/name").asString()).isEqualTo(BUSY);
  }

  @Test
  void a58_a_form_without_inputs_shows_that_it_was_not_taken() {
    takeAllPlaces();

    var back = bed.sender.send(Payloads.submission("{}"));

    assertThat(back.json().path("response_action").asString()).isEqualTo("update");
    assertThat(back.body()).contains(BUSY);
  }

  @Test
  void places_come_free_when_the_slow_rest_is_done() {
    takeAllPlaces();

    hold.countDown();

    await().until(() -> done.get() == 2);
    await()
        .until(
            () -> bed.sender.send(Payloads.command("again" + System.nanoTime())).body().isEmpty());
  }

  @Test
  void m900_a_bug_is_told_by_its_incident_and_logged_without_what_was_typed() {
    bed.taking(
        interaction -> {
          throw new IllegalStateException("bad words: " + interaction);
        });

    var back = bed.sender.send(Payloads.command("my secret words"));

    assertThat(back.json().path("text").asString())
        .isEqualTo("Something broke on my side (incident incident-1). Nothing was recorded.");
    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("incident=incident-1 doing=receive bug=java.lang.IllegalStateException")
        .doesNotContain("secret words");
  }

  @Test
  void m900_a_form_stays_open_after_a_bug() {
    bed.taking(
        _ -> {
          throw new IllegalStateException("a bug");
        });

    var back = bed.sender.send(Payloads.submission(ONE_INPUT));

    assertThat(back.json().at("/errors/name").asString()).contains("incident-1");
  }

  @Test
  void a_bug_in_the_slow_rest_is_logged_and_frees_its_place() {
    bed.taking(
        _ ->
            Handled.later(
                _ -> {
                  throw new IllegalStateException("a bug");
                }));

    bed.sender.send(Payloads.command("1"));
    bed.sender.send(Payloads.command("2"));
    bed.sender.send(Payloads.command("3"));

    await().until(() -> log.lines().size() >= 2);
    assertThat(log.lines()).allMatch(line -> line.contains("doing=follow-up"));
  }

  @Test
  void closing_waits_for_the_slow_rest() {
    bed.taking(interaction -> Handled.later(_ -> finish()));
    bed.sender.send(Payloads.command("1"));
    hold.countDown();

    bed.slack.close();

    assertThat(done).hasValue(1);
  }

  private void takeAllPlaces() {
    bed.taking(this::holdingOn);
    bed.sender.send(Payloads.command("first"));
    bed.sender.send(Payloads.command("second"));
  }

  private Handled holdingOn(Interaction interaction) {
    return Handled.later(_ -> finish());
  }

  private void finish() {
    try {
      assertThat(hold.await(20, TimeUnit.SECONDS)).isTrue();
      done.incrementAndGet();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
