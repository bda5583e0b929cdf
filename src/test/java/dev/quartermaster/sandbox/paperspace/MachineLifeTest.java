package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a machine as time passes and people act on it. */
class MachineLifeTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_create_is_answered_with_201_and_a_machine_that_is_provisioning() {
    Desk.Answer answer = desk.create(Desk.order("\"assignPublicIp\":true"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/id")).matches("ps[a-z0-9]{6,10}").doesNotMatch("ps[0-9]+");
    assertThat(answer.at("/state")).isEqualTo("provisioning");
    assertThat(answer.at("/publicIpAddress")).matches("203\\.0\\.113\\.[0-9]+");
    assertThat(answer.at("/dtCreated")).isEqualTo("2026-03-01T12:00:00.000Z");
    assertThat(answer.json().has("events")).isFalse();
  }

  @Test
  void while_provisioning_the_documented_fields_are_null() {
    Desk.Answer answer = desk.create(Desk.order(""));

    for (String field :
        List.of("os", "ram", "gpu", "storageTotal", "storageUsed", "region", "dtLastRun")) {
      assertThat(answer.json().path(field).isNull()).as(field).isTrue();
    }
    assertThat(answer.json().path("cpus").intValue()).isEqualTo(1);
    assertThat(answer.json().path("shutdownTimeoutInHours").intValue()).isEqualTo(24);
    assertThat(answer.at("/usageRate")).isEqualTo("C5 hourly");
  }

  @Test
  void a_machine_goes_through_its_states_to_ready_in_four_and_a_half_minutes() {
    String id = desk.made("");

    assertThat(desk.state(id)).isEqualTo("provisioning");
    desk.clock.passes(150);
    assertThat(desk.state(id)).isEqualTo("starting");
    desk.clock.passes(90);
    assertThat(desk.state(id)).isEqualTo("serviceready");
    desk.clock.passes(30);
    assertThat(desk.state(id)).isEqualTo("ready");
  }

  @Test
  void a_ready_machine_shows_its_hardware_with_sizes_as_text() {
    String id = desk.made("\"networkId\":\"n1ny2abc\"");

    desk.clock.passes(270);

    Desk.Answer shown = desk.show(id);
    assertThat(shown.json().path("ram").isString()).isTrue();
    assertThat(shown.at("/ram")).isEqualTo("8589934592");
    assertThat(shown.json().path("storageTotal").isString()).isTrue();
    assertThat(shown.at("/storageTotal")).isEqualTo("53687091200");
    assertThat(shown.at("/gpu")).isEqualTo("None");
    assertThat(shown.at("/region")).isEqualTo("East Coast (NY2)");
    assertThat(shown.at("/agentType")).isEqualTo("LinuxHeadless");
    assertThat(shown.at("/privateIpAddress")).startsWith("10.64.21.");
    assertThat(shown.at("/dtLastRun")).isEqualTo("2026-03-01T12:04:30.000Z");
  }

  @Test
  void a_show_lists_events_newest_first() {
    String id = desk.made("");

    desk.clock.passes(200);

    Desk.Answer shown = desk.show(id);
    assertThat(shown.at("/events/0/name")).isEqualTo("start");
    assertThat(shown.at("/events/0/state")).isEqualTo("in progress");
    assertThat(shown.json().at("/events/0/dtFinished").isNull()).isTrue();
    assertThat(shown.at("/events/1/name")).isEqualTo("create");
    assertThat(shown.at("/events/1/state")).isEqualTo("done");
  }

  @Test
  void a_machine_not_to_be_started_ends_off() {
    String id = desk.made("\"startOnCreate\":false,\"dynamicPublicIp\":true");

    desk.clock.passes(150);

    assertThat(desk.state(id)).isEqualTo("off");
    assertThat(desk.show(id).json().path("publicIpAddress").isNull()).isTrue();
  }

  @Test
  void a_dynamic_ip_comes_with_the_start_and_goes_with_the_stop() {
    String id = desk.made("\"dynamicPublicIp\":true");
    assertThat(desk.show(id).json().path("publicIpAddress").isNull()).isTrue();

    desk.clock.passes(270);
    String first = desk.show(id).at("/publicIpAddress");
    desk.post("/machines/" + id + "/stop");
    assertThat(desk.show(id).json().path("publicIpAddress").isNull()).isTrue();
    desk.clock.passes(20);
    desk.post("/machines/" + id + "/start");
    desk.clock.passes(60);

    assertThat(first).startsWith("203.0.113.");
    assertThat(desk.show(id).at("/publicIpAddress")).startsWith("203.0.113.").isNotEqualTo(first);
  }

  @Test
  void a_static_ip_stays_when_the_machine_is_off() {
    String id = desk.made("\"assignPublicIp\":true");
    String ip = desk.show(id).at("/publicIpAddress");

    desk.clock.passes(270);
    desk.post("/machines/" + id + "/stop");
    desk.clock.passes(20);

    assertThat(desk.state(id)).isEqualTo("off");
    assertThat(desk.show(id).at("/publicIpAddress")).isEqualTo(ip);
  }

  @Test
  void start_stop_and_restart_take_their_time_and_answer_204_without_a_body() {
    String id = desk.made("");
    desk.clock.passes(270);

    Desk.Answer restart = desk.post("/machines/" + id + "/restart", "{}");
    assertThat(desk.state(id)).isEqualTo("restarting");
    desk.clock.passes(15);
    assertThat(desk.state(id)).isEqualTo("ready");
    Desk.Answer stop = desk.post("/machines/" + id + "/stop", "{\"machineId\":\"" + id + "\"}");
    assertThat(desk.state(id)).isEqualTo("stopping");
    desk.clock.passes(20);
    assertThat(desk.state(id)).isEqualTo("off");
    Desk.Answer start = desk.post("/machines/" + id + "/start/");
    assertThat(desk.state(id)).isEqualTo("starting");
    desk.clock.passes(60);
    assertThat(desk.state(id)).isEqualTo("ready");

    assertThat(List.of(restart, stop, start)).extracting(Desk.Answer::status).containsOnly(204);
    assertThat(List.of(restart, stop, start)).extracting(Desk.Answer::text).containsOnly("");
  }

  @Test
  void starting_what_runs_and_stopping_what_is_off_changes_nothing() {
    String id = desk.made("");
    desk.clock.passes(270);

    assertThat(desk.post("/machines/" + id + "/start").status()).isEqualTo(204);
    assertThat(desk.state(id)).isEqualTo("ready");
    desk.post("/machines/" + id + "/stop");
    desk.clock.passes(20);
    assertThat(desk.post("/machines/" + id + "/stop").status()).isEqualTo(204);
    assertThat(desk.state(id)).isEqualTo("off");
  }

  @Test
  void starting_what_is_starting_is_refused_in_the_services_words() {
    String id = desk.made("");

    Desk.Answer answer = desk.post("/machines/" + id + "/start");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error/message")).isEqualTo("This machine is currently starting.");
  }

  @Test
  void a_stop_while_starting_cancels_the_start() {
    String id = desk.made("");
    desk.clock.passes(160);

    desk.post("/machines/" + id + "/stop");
    desk.clock.passes(1000);

    assertThat(desk.state(id)).isEqualTo("off");
    assertThat(desk.show(id).at("/events/1/state")).isEqualTo("cancelled");
  }

  @Test
  void a_destroyed_machine_is_listed_for_a_while_and_then_not_found() {
    String id = desk.made("");
    desk.clock.passes(270);

    Desk.Answer destroyed = desk.post("/machines/" + id + "/destroyMachine", "{}");

    assertThat(destroyed.status()).isEqualTo(204);
    assertThat(destroyed.text()).isEmpty();
    assertThat(desk.state(id)).isEqualTo("stopping");
    desk.clock.passes(10);
    assertThat(desk.show(id).status()).isEqualTo(404);
    assertThat(desk.get("/machines/getMachines").json().size()).isZero();
    assertThat(desk.simulator.machines().getFirst().state()).isEqualTo("gone");
  }

  @Test
  void a_static_ip_is_kept_by_the_account_unless_it_is_released_on_destroy() {
    String kept = desk.made("\"assignPublicIp\":true");
    String released = desk.made("\"assignPublicIp\":true");
    String ip = desk.show(kept).at("/publicIpAddress");

    desk.post("/machines/" + kept + "/destroyMachine", "{}");
    desk.post("/machines/" + released + "/destroyMachine", "{\"releasePublicIp\":true}");

    assertThat(desk.get("/_sim/state").json().path("staticIps").toString())
        .isEqualTo("[\"" + ip + "\"]");
  }
}
