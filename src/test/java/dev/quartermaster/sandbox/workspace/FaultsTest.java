package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.slack.api.methods.SlackApiException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Bench bench = new Bench();
  private final Faults faults = bench.workspace.faults();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void slack_is_down_for_the_methods_that_were_named() throws Exception {
    faults.always("users.info", new Fault.Unavailable());

    assertThat(refusedInfo().getResponse().code()).isEqualTo(503);
    assertThat(bench.api().authTest(r -> r).isOk()).isTrue();
    faults.clear();
    assertThat(bench.api().usersInfo(r -> r.user("U0ADA")).isOk()).isTrue();
  }

  @Test
  void a_fault_hits_as_often_as_it_was_planned() throws Exception {
    faults.times(2, "*", new Fault.Refusing("internal_error"));

    assertThat(bench.api().authTest(r -> r).getError()).isEqualTo("internal_error");
    assertThat(bench.api().authTest(r -> r).getError()).isEqualTo("internal_error");
    assertThat(bench.api().authTest(r -> r).isOk()).isTrue();
  }

  @Test
  void too_many_calls_are_told_when_to_come_back() {
    faults.times(1, "users.info", new Fault.RateLimited(7));

    var response = refusedInfo().getResponse();

    assertThat(response.code()).isEqualTo(429);
    assertThat(response.header("Retry-After")).isEqualTo("7");
  }

  @Test
  void posts_faster_than_slack_allows_are_refused_per_channel() throws Exception {
    try (var strict = new Bench(WorkspaceOptions::withRateLimits)) {
      for (int i = 0; i < 5; i++) {
        strict.api().chatPostMessage(r -> r.channel("C0ML").text("x"));
      }

      assertThatThrownBy(() -> strict.api().chatPostMessage(r -> r.channel("C0ML").text("x")))
          .isInstanceOf(SlackApiException.class)
          .hasMessageContaining("429");
      assertThat(strict.api().chatPostMessage(r -> r.channel("C0OPS").text("x")).isOk()).isTrue();
      strict.clock.pass(Duration.ofSeconds(1));
      assertThat(strict.api().chatPostMessage(r -> r.channel("C0ML").text("x")).isOk()).isTrue();
    }
  }

  @Test
  void an_answer_can_be_lost_after_the_post_was_made() {
    faults.times(1, "chat.postMessage", new Fault.AnswerLost());

    assertThatThrownBy(
            () ->
                bench.send(
                    HttpRequest.newBuilder(
                            URI.create(bench.workspace.apiUrl() + "chat.postMessage"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + bench.botToken())
                        .POST(
                            HttpRequest.BodyPublishers.ofString(
                                "{\"channel\":\"C0ML\",\"text\":\"once\"}"))))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(bench.person("ada").sees("ml")).extracting(MessageView::text).contains("once");
  }

  @Test
  void slow_and_silent_answers_make_the_caller_wait() throws Exception {
    faults.times(1, "auth.test", new Fault.Slow(Duration.ofMillis(150)));
    faults.times(1, "auth.test", new Fault.Silent());

    long start = System.nanoTime();
    assertThat(bench.api().authTest(r -> r).isOk()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(149));

    assertThatThrownBy(
            () ->
                bench.send(
                    HttpRequest.newBuilder(URI.create(bench.workspace.apiUrl() + "auth.test"))
                        .timeout(Duration.ofMillis(200))
                        .POST(HttpRequest.BodyPublishers.noBody())))
        .hasMessageContaining("timed out");
  }

  @Test
  void the_history_has_every_call_with_its_end_and_no_token() throws Exception {
    faults.times(1, "auth.test", new Fault.Unavailable());
    assertThatThrownBy(() -> bench.api().authTest(r -> r)).isInstanceOf(SlackApiException.class);
    bench.api().chatPostMessage(r -> r.channel("C0NOWHERE").text("x"));
    bench.api().chatPostMessage(r -> r.channel("C0ML").text("x"));

    var calls = bench.workspace.history().events(WorkspaceEvent.Called.class);
    assertThat(calls)
        .extracting(WorkspaceEvent.Called::error)
        .containsExactly("http_503", "channel_not_found", "");
    assertThat(calls).extracting(WorkspaceEvent.Called::order).isSorted();
    assertThat(calls.getLast().arguments()).containsEntry("text", "x");
    assertThat(calls.toString()).doesNotContain(bench.botToken());
  }

  private SlackApiException refusedInfo() {
    return catchThrowableOfType(
        SlackApiException.class, () -> bench.api().usersInfo(r -> r.user("U0ADA")));
  }
}
