package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each fault does to the client and to the account. */
class FaultsTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void lost_before_cuts_the_connection_and_makes_nothing() {
    arm(Fault.once(FaultKind.LOST_BEFORE));

    assertThatThrownBy(() -> desk.create(Desk.order(""))).isInstanceOf(UncheckedIOException.class);

    assertThat(desk.simulator.machines()).isEmpty();
    assertThat(desk.simulator.createCount()).isEqualTo(1);
    assertThat(desk.simulator.creates().getFirst().outcome()).isEqualTo("not done");
    assertThat(desk.simulator.creates().getFirst().fault()).contains("lost-before");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST_BEFORE", "LOST_AFTER", "LATE_COMMIT"})
  void a_lost_answer_is_not_one_byte(FaultKind kind) {
    arm(Fault.once(kind));

    RawClient.Bytes read = raw();

    assertThat(read.text()).isEmpty();
    assertThat(desk.simulator.requests().getLast().status()).isZero();
  }

  @Test
  void lost_after_makes_the_machine_all_the_same() {
    arm(Fault.once(FaultKind.LOST_AFTER));

    assertThatThrownBy(() -> desk.create(Desk.order(""))).isInstanceOf(UncheckedIOException.class);

    String id = desk.get("/machines/getMachines").at("/0/id");
    assertThat(desk.simulator.creates().getFirst().machineId()).contains(id);
    assertThat(desk.create(Desk.order("")).status()).isEqualTo(201);
  }

  @Test
  void a_late_commit_makes_the_machine_appear_after_its_time() {
    arm(Fault.once(FaultKind.LATE_COMMIT).seconds(60));

    assertThat(raw().text()).isEmpty();

    String id = desk.simulator.creates().getFirst().machineId().orElseThrow();
    assertThat(desk.simulator.machines().getFirst().state()).isEqualTo("due");
    assertThat(desk.show(id).status()).isEqualTo(404);
    assertThat(desk.get("/machines/getMachines").json().size()).isZero();
    desk.clock.passes(60);
    assertThat(desk.show(id).at("/dtCreated")).isEqualTo("2026-03-01T12:01:00.000Z");
    assertThat(desk.get("/machines/getMachines").json().size()).isEqualTo(1);
    assertThat(desk.state(id)).isEqualTo("provisioning");
  }

  @Test
  void list_lag_hides_a_new_machine_from_lists_only() {
    arm(Fault.once(FaultKind.LIST_LAG).seconds(300));

    String id = desk.made("");

    assertThat(desk.get("/machines/getMachines").json().size()).isZero();
    assertThat(desk.show(id).status()).isEqualTo(200);
    desk.clock.passes(300);
    assertThat(desk.get("/machines/getMachines").json().size()).isEqualTo(1);
  }

  @Test
  void list_lag_and_a_lost_answer_can_strike_the_same_create() {
    arm(Fault.once(FaultKind.LIST_LAG).seconds(30));
    arm(Fault.once(FaultKind.LOST_AFTER));

    assertThat(raw().text()).isEmpty();

    assertThat(desk.get("/machines/getMachines").json().size()).isZero();
    desk.clock.passes(30);
    assertThat(desk.get("/machines/getMachines").json().size()).isEqualTo(1);
  }

  @Test
  void no_capacity_accepts_the_create_and_ends_off_with_an_error_event() {
    arm(Fault.once(FaultKind.NO_CAPACITY));

    Desk.Answer answer = desk.create(Desk.order("\"machineType\":\"P4000\""));

    assertThat(answer.status()).isEqualTo(201);
    desk.clock.passes(150);
    Desk.Answer shown = desk.show(answer.at("/id"));
    assertThat(shown.at("/state")).isEqualTo("off");
    assertThat(shown.at("/events/0/name")).isEqualTo("start");
    assertThat(shown.at("/events/0/state")).isEqualTo("error");
    assertThat(shown.at("/events/0/errorMsg"))
        .isEqualTo(
            "Uh oh. This machine type can't start due to insufficient capacity or higher than"
                + " normal demand. Please try again later.");
  }

  @Test
  void no_capacity_can_strike_a_later_start() {
    String id = desk.made("\"startOnCreate\":false");
    desk.clock.passes(150);
    arm(Fault.once(FaultKind.NO_CAPACITY).on(Operation.START));

    assertThat(desk.post("/machines/" + id + "/start").status()).isEqualTo(204);

    assertThat(desk.state(id)).isEqualTo("starting");
    desk.clock.passes(20);
    assertThat(desk.state(id)).isEqualTo("off");
    assertThat(desk.show(id).at("/events/0/state")).isEqualTo("error");
  }

  @Test
  void sold_out_says_so_once() {
    String path = "/machines/getAvailability?region=Europe%20(AMS1)&machineType=V100";
    arm(Fault.once(FaultKind.SOLD_OUT));

    assertThat(desk.get(path).text()).isEqualTo("{\"available\":false}");
    assertThat(desk.get(path).text()).isEqualTo("{\"available\":true}");
  }

  @Test
  void a_stuck_machine_stays_provisioning() {
    arm(Fault.once(FaultKind.STUCK_PROVISIONING));
    String id = desk.made("");

    desk.clock.passes(86_400);

    assertThat(desk.state(id)).isEqualTo("provisioning");
    assertThat(desk.show(id).at("/events/0/state")).isEqualTo("in progress");
  }

  @ParameterizedTest
  @CsvSource({"assignPublicIp", "dynamicPublicIp"})
  void a_late_ip_comes_so_many_seconds_after_ready(String choice) {
    arm(Fault.once(FaultKind.IP_LATE).seconds(45));
    String id = desk.made("\"" + choice + "\":true");

    desk.clock.passes(270);
    assertThat(desk.state(id)).isEqualTo("ready");
    assertThat(desk.show(id).json().path("publicIpAddress").isNull()).isTrue();
    desk.clock.passes(45);
    assertThat(desk.show(id).at("/publicIpAddress")).startsWith("203.0.113.");
    assertThat(desk.state(id)).isEqualTo("ready");
  }

  @Test
  void an_ip_that_never_comes_never_comes() {
    arm(Fault.once(FaultKind.IP_NEVER));
    String id = desk.made("\"assignPublicIp\":true");

    desk.clock.passes(86_400);

    assertThat(desk.state(id)).isEqualTo("ready");
    assertThat(desk.show(id).json().path("publicIpAddress").isNull()).isTrue();
  }

  @Test
  void a_placeholder_ip_is_shown_until_the_machine_runs() {
    arm(Fault.once(FaultKind.PLACEHOLDER_IP));
    String id = desk.made("\"dynamicPublicIp\":true");

    assertThat(desk.show(id).at("/publicIpAddress")).isEqualTo("169.255.255.254");
    desk.clock.passes(270);
    assertThat(desk.show(id).at("/publicIpAddress")).startsWith("203.0.113.");
  }

  @Test
  void a_refused_machine_can_leave_its_new_user_behind() {
    arm(Fault.once(FaultKind.USER_MADE_MACHINE_REFUSED));

    Desk.Answer answer =
        desk.create(
            Desk.order(
                """
                "email":"new@example.com","password":"s3cret","firstName":"N","lastName":"W\"\
                """));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/error/status").intValue()).isEqualTo(400);
    assertThat(desk.simulator.machines()).isEmpty();
    assertThat(desk.get("/users/getUsers?email=new%40example.com").json().size()).isEqualTo(1);
  }

  @Test
  void a_fault_strikes_as_often_as_it_was_armed_for() {
    arm(Fault.once(FaultKind.EMPTY_503).on(Operation.LIST).repeated(2));

    assertThat(desk.get("/machines/getMachines").status()).isEqualTo(503);
    assertThat(desk.get("/users/getUsers").status()).isEqualTo(200);
    assertThat(desk.get("/machines/getMachines").status()).isEqualTo(503);
    assertThat(desk.get("/machines/getMachines").status()).isEqualTo(200);
  }

  @Test
  void a_fault_until_cleared_strikes_until_it_is_cleared() {
    arm(Fault.once(FaultKind.SERVER_ERROR).onAny().repeated(Fault.UNTIL_CLEARED));

    assertThat(desk.get("/machines/getMachines").status()).isEqualTo(500);
    assertThat(desk.get("/users/getUsers").status()).isEqualTo(500);
    desk.simulator.faults().clear();
    assertThat(desk.get("/machines/getMachines").status()).isEqualTo(200);
  }

  @Test
  void a_fault_can_be_told_to_strike_after_the_work() {
    arm(Fault.once(FaultKind.HTML_502).afterTheWork(true));

    assertThat(desk.create(Desk.order("")).status()).isEqualTo(502);

    assertThat(desk.simulator.machines()).hasSize(1);
  }

  private void arm(Fault fault) {
    desk.simulator.inject(fault);
  }

  private RawClient.Bytes raw() {
    return new RawClient(desk.simulator.address())
        .send("POST " + Desk.CREATE + " HTTP/1.1\nx-api-key: " + Options.OWNER_KEY, Desk.order(""));
  }
}
