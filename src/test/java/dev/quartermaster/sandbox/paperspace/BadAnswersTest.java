package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeType;

/** Answers that are not what a client hopes for. */
class BadAnswersTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "429, 429, 0",
    "500, 500, 0",
    "503-empty, 503, 0",
    "502-html, 502, 0",
    "bad-key, 400, 0",
    "200-html, 200, 1",
    "200-empty, 200, 1",
    "200-null, 200, 1",
    "malformed, 201, 1",
    "huge, 200, 1",
    "wrong-machine, 201, 1",
    "wrong-types, 201, 1"
  })
  void each_answer_has_its_status_and_leaves_its_machines(String fault, int status, int machines) {
    arm(fault, 7);

    assertThat(desk.create(Desk.order("")).status()).isEqualTo(status);

    assertThat(desk.simulator.machines()).hasSize(machines);
    assertThat(desk.simulator.requests().getLast().fault()).contains(fault);
  }

  @Test
  void too_many_requests_names_the_seconds_to_wait() {
    arm("429", 7);

    Desk.Answer answer = desk.create(Desk.order(""));

    assertThat(answer.response().headers().firstValue("Retry-After")).contains("7");
    assertThat(answer.json().at("/error/status").intValue()).isEqualTo(429);
  }

  @Test
  void pages_are_html_and_empty_answers_are_empty() {
    arm("200-html", 0);
    arm("200-empty", 0);
    arm("503-empty", 0);

    Desk.Answer page = desk.create(Desk.order(""));

    assertThat(page.text()).startsWith("<html>");
    assertThat(page.response().headers().firstValue("Content-Type"))
        .contains("text/html; charset=utf-8");
    assertThat(desk.create(Desk.order("")).text()).isEmpty();
    assertThat(desk.create(Desk.order("")).text()).isEmpty();
  }

  @Test
  void a_bad_key_answer_is_the_flat_error() {
    arm("bad-key", 0);

    assertThat(desk.create(Desk.order("")).text())
        .isEqualTo("{\"status\":400,\"message\":\"Invalid API token\"}");
  }

  @Test
  void a_malformed_answer_breaks_off_in_the_middle() {
    arm("malformed", 0);

    assertThat(desk.create(Desk.order("")).text()).startsWith("{\"id\":\"ps").doesNotEndWith("}");
  }

  @Test
  void a_huge_answer_is_chunked_and_over_four_mebibytes() {
    arm("huge", 0);

    Desk.Answer answer = desk.create(Desk.order(""));

    assertThat(answer.text().length()).isGreaterThan(4 * 1024 * 1024);
    assertThat(answer.response().headers().firstValue("Transfer-Encoding")).contains("chunked");
  }

  @Test
  void a_wrong_machine_is_another_than_the_one_made() {
    arm("wrong-machine", 0);

    Desk.Answer answer = desk.create(Desk.order(""));

    assertThat(answer.at("/id")).isNotEqualTo(desk.simulator.machines().getFirst().id());
    assertThat(answer.at("/name")).isNotEqualTo("build box");
  }

  @Test
  void wrong_types_and_null_are_json_of_another_kind() {
    arm("wrong-types", 0);
    arm("200-null", 0);

    Desk.Answer types = desk.create(Desk.order(""));

    assertThat(types.json().path("id").getNodeType()).isEqualTo(JsonNodeType.NUMBER);
    assertThat(types.json().path("state").isArray()).isTrue();
    assertThat(desk.create(Desk.order("")).text()).isEqualTo("null");
  }

  @Test
  void a_drip_is_cut_after_a_hundred_bytes() {
    arm("slow-drip", 0.001);

    RawClient.Bytes read = raw();

    assertThat(read.status()).isEqualTo(201);
    assertThat(read.body()).hasSize(Delivery.Drip.MAX_BYTES).startsWith("{\"id\":\"ps");
    assertThat(desk.simulator.machines()).hasSize(1);
  }

  @Test
  void a_hang_is_cut_without_a_byte_after_its_time() {
    arm("hang", 0.05);

    assertThat(raw().text()).isEmpty();
    assertThat(desk.simulator.machines()).hasSize(1);
  }

  @Test
  void closing_the_simulator_ends_a_hang_at_once() {
    arm("hang", 3600);
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(() -> raw().text())
            .exceptionally(_ -> "cut")
            .orTimeout(10, TimeUnit.SECONDS);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> desk.simulator.createCount() == 1);

    desk.simulator.close();

    assertThat(read.join()).isIn("", "cut");
  }

  private void arm(String name, double seconds) {
    Desk.Answer armed =
        desk.post(
            "/_sim/faults",
            "{\"name\":\"%s\",\"op\":\"create\",\"seconds\":%s}".formatted(name, seconds));
    assertThat(armed.status()).isEqualTo(200);
  }

  private RawClient.Bytes raw() {
    return new RawClient(desk.simulator.address())
        .send("POST " + Desk.CREATE + " HTTP/1.1\nx-api-key: " + Options.OWNER_KEY, Desk.order(""));
  }
}
