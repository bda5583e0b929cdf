package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths under /_sim/ and what they must never show. */
class ControlDoorTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void faults_are_listed_with_a_line_of_explanation_and_need_no_key() {
    Desk.Answer list = desk.send(desk.keyless("/_sim/faults").GET());

    assertThat(list.json().path("armed").size()).isZero();
    assertThat(list.json().path("available").size()).isEqualTo(FaultKind.values().length);
    assertThat(list.at("/available/0/name")).isEqualTo("no-capacity");
    assertThat(list.at("/available/0/explanation")).contains("state off");
  }

  @Test
  void faults_are_armed_shown_and_cleared() {
    desk.post("/_sim/faults", "{\"name\":\"429\",\"op\":\"any\",\"times\":0,\"seconds\":2}");
    desk.post("/_sim/faults", "{\"name\":\"502-html\",\"times\":3,\"afterTheWork\":true}");

    Desk.Answer armed = desk.get("/_sim/faults");
    assertThat(armed.json().path("armed").toString())
        .isEqualTo(
            "[{\"name\":\"429\",\"op\":\"any\",\"times\":\"until cleared\",\"seconds\":2.0,"
                + "\"afterTheWork\":false},{\"name\":\"502-html\",\"op\":\"create\",\"times\":3,"
                + "\"seconds\":0.0,\"afterTheWork\":true}]");
    assertThat(desk.get("/machines/getMachines").status()).isEqualTo(429);
    assertThat(desk.send(desk.keyless("/_sim/faults").DELETE()).status()).isEqualTo(204);
    assertThat(desk.get("/machines/getMachines").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"no-such-fault\"}",
        "{\"name\":\"429\",\"op\":\"no-such-op\"}",
        "{\"name\":\"429\",\"times\":-1}",
        "{\"name\":\"429\",\"seconds\":-1}",
        "{}",
        "nonsense"
      })
  void a_fault_that_makes_no_sense_is_refused(String body) {
    assertThat(desk.post("/_sim/faults", body).status()).isEqualTo(400);
    assertThat(desk.get("/_sim/faults").json().path("armed").size()).isZero();
  }

  @Test
  void the_state_shows_machines_users_and_the_count_of_creates() {
    String id = desk.made("\"dynamicPublicIp\":true");
    desk.create("{}");

    Desk.Answer state = desk.get("/_sim/state");

    assertThat(state.json().path("creates").intValue()).isEqualTo(2);
    assertThat(state.at("/machines/0/id")).isEqualTo(id);
    assertThat(state.at("/machines/0/state")).isEqualTo("provisioning");
    assertThat(state.at("/machines/0/dtCreated")).isEqualTo("2026-03-01T12:00:00.000Z");
    assertThat(state.json().at("/machines/0/requested/size").intValue()).isEqualTo(50);
    assertThat(state.json().path("users").size()).isEqualTo(4);
  }

  @Test
  void creates_are_listed_with_their_outcome() {
    String id = desk.made("\"machineName\":\"one\"");
    desk.create(Desk.order("\"machineName\":\"two\",\"size\":0"));

    Desk.Answer creates = desk.get("/_sim/creates");

    assertThat(creates.at("/0/name")).isEqualTo("one");
    assertThat(creates.at("/0/machineId")).isEqualTo(id);
    assertThat(creates.at("/0/outcome")).isEqualTo("made");
    assertThat(creates.at("/1/outcome")).isEqualTo("refused: size must be a positive number");
    assertThat(creates.json().at("/1/machineId").isNull()).isTrue();
  }

  @Test
  void neither_passwords_nor_keys_are_kept_anywhere() {
    desk.create(
        Desk.order(
            """
            "email":"n@example.com","password":"hunter2-canary","firstName":"N","lastName":"W",
            "extra":{"password":"hunter2-canary","list":[{"apiKey":"hunter2-canary"}]},
            "notificationEmail":"sandbox-owner-key\"\
            """));
    desk.get("/machines/getMachines?apiKey=hunter2-canary&note=sandbox-owner-key");
    desk.create("{\"password\":\"hunter2-canary");

    String all =
        desk.get("/_sim/state").text()
            + desk.get("/_sim/requests").text()
            + desk.get("/_sim/creates").text()
            + desk.get("/machines/getMachines").text()
            + desk.get("/users/getUsers").text();

    assertThat(desk.get("/_sim/requests").text())
        .contains("\\\"password\\\":\\\"***\\\"")
        .contains("apiKey=***");
    assertThat(all.split("hunter2-canary", -1)).hasSize(1);
    assertThat(desk.get("/_sim/requests").text()).doesNotContain("sandbox-owner-key");
  }

  @Test
  void requests_are_kept_to_the_last_500_and_cut_in_length() {
    String long1 = "\"machineName\":\"" + "x".repeat(100_000) + "\"";
    IntStream.range(0, 520).forEach(_ -> desk.get("/users/getUsers?id=u1"));
    desk.create(Desk.order(long1));

    assertThat(desk.simulator.requests()).hasSize(500);
    assertThat(desk.simulator.requests().getLast().body().length()).isLessThan(5000);
    assertThat(desk.simulator.requests().getFirst().target()).isEqualTo("/users/getUsers?id=u1");
  }

  @Test
  void a_second_administrator_can_take_a_machine_away() {
    String id = desk.made("");

    assertThat(desk.post("/_sim/machines/" + id + "/vanish").status()).isEqualTo(204);

    assertThat(desk.show(id).status()).isEqualTo(404);
    assertThat(desk.post("/_sim/machines/" + id + "/vanish").status()).isEqualTo(404);
    assertThat(desk.simulator.vanish(id)).isFalse();
  }

  @Test
  void a_state_can_be_forced_and_then_stays() {
    String id = desk.made("\"dynamicPublicIp\":true");

    assertThat(desk.post("/_sim/machines/" + id + "/state", "{\"state\":\"ready\"}").status())
        .isEqualTo(204);

    assertThat(desk.state(id)).isEqualTo("ready");
    assertThat(desk.show(id).at("/publicIpAddress")).startsWith("203.0.113.");
    desk.clock.passes(10_000);
    assertThat(desk.state(id)).isEqualTo("ready");
    assertThat(desk.simulator.force(id, "upgrading")).isTrue();
    assertThat(desk.state(id)).isEqualTo("upgrading");
    assertThat(desk.simulator.force(id, "no-such-state")).isFalse();
  }

  @Test
  void a_web_page_of_another_site_gets_nothing() {
    Desk.Answer answer =
        desk.send(
            desk.keyless("/_sim/faults")
                .header("Origin", "https://example.org")
                .POST(BodyPublishers.ofString("{\"name\":\"429\"}")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(desk.get("/_sim/faults").json().path("armed").size()).isZero();
  }

  @Test
  void unknown_paths_of_the_door_are_not_found() {
    assertThat(desk.get("/_sim/").status()).isEqualTo(404);
    assertThat(desk.post("/_sim/machines/ps1/explode").status()).isEqualTo(404);
  }
}
