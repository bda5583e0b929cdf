package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Starting, stopping and destroying a machine that exists. */
class ActionTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Bench bench = new Bench(false, Wishes.QUOTES);

  @Test
  void a_stop_is_ordered_once_and_told_when_the_machine_is_off() {
    Request request = asked(ready(), Verb.STOP);
    bench.run(request, MINUTE);
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Changing.class);
    bench.machineBecomes(MachineState.OFF);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Off.class);
    assertThat(bench.cloud.orders()).containsExactly("stop psx81k");
    assertThat(bench.lastSaid(request)).startsWith("OFF");
  }

  @Test
  void a_start_ends_ready_with_the_address_of_now() {
    Request request = asked(off(), Verb.START);
    bench.run(request, MINUTE);
    bench.machineBecomes(MachineState.READY);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.lastSaid(request)).startsWith("READY").contains("203.0.113.24");
  }

  @Test
  void a_machine_that_is_there_already_is_not_ordered_there_again() {
    Request ready = ready();
    bench.machineBecomes(MachineState.OFF);
    assertThat(bench.run(asked(ready, Verb.STOP), HOUR).stage()).isInstanceOf(Stage.Off.class);
    assertThat(bench.cloud.orders()).isEmpty();
  }

  @Test
  void a_destroy_lets_go_of_the_address_and_is_told_when_the_machine_is_gone() {
    Request request = asked(ready(), Verb.DESTROY);
    bench.run(request, MINUTE);
    bench.cloud.loses(Samples.ID);
    assertThat(bench.run(request, HOUR).stage())
        .isEqualTo(
            new Stage.Gone(bench.row(request).stage().machine().orElseThrow(), Optional.of(BOB)));
    assertThat(bench.cloud.orders()).containsExactly("destroy psx81k with its address");
    assertThat(bench.lastSaid(request)).contains("Destroyed");
  }

  @Test
  void a_refused_order_is_told_and_leaves_the_machine_as_it_was() {
    Request ready = ready();
    bench.cloud.onAction(failed(Kind.REFUSED, "billing problem"));
    Request after = bench.run(asked(ready, Verb.STOP), HOUR);
    assertThat(after.stage()).isEqualTo(ready.stage());
    assertThat(bench.lastSaid(ready)).contains("billing problem");
  }

  @Test
  void an_order_that_is_under_way_already_is_followed() {
    Request request = asked(ready(), Verb.STOP);
    bench.cloud.onAction(failed(Kind.REFUSED, "machine is currently stopping"));
    bench.run(request, MINUTE);
    bench.machineBecomes(MachineState.OFF);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Off.class);
  }

  @Test
  void an_order_that_got_no_clear_answer_is_given_again_after_a_look() {
    Request request = asked(ready(), Verb.STOP);
    bench.cloud.onAction(failed(Kind.UNREACHABLE, "timeout"));
    bench.run(request, MINUTE);
    assertThat(bench.cloud.orders()).containsExactly("stop psx81k", "stop psx81k");
  }

  @Test
  void a_cloud_that_cant_be_reached_is_asked_at_an_easy_pace() {
    Request request = asked(ready(), Verb.STOP);
    for (int i = 0; i < 1_000; i++) {
      bench.cloud.onAction(failed(Kind.RATE_LIMITED, "slow down"));
    }
    bench.run(request, MINUTE);
    assertThat(bench.cloud.orders()).hasSizeLessThanOrEqualTo(13);
  }

  @Test
  void an_order_that_takes_too_long_is_told_once_watched_on_and_its_end_is_told() {
    Request request = asked(ready(), Verb.STOP);
    Request overdue = bench.run(request, HOUR);
    assertThat(bench.said(request)).filteredOn(line -> line.contains("still ready")).hasSize(1);
    assertThat(bench.schedule.next(overdue).orElseThrow().length())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(RootButtons.of(overdue)).isNotEmpty();
    bench.machineBecomes(MachineState.OFF);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Off.class);
    assertThat(bench.lastSaid(request)).startsWith("OFF");
    assertThat(bench.cloud.orders()).containsExactly("stop psx81k");
  }

  @Test
  void an_order_that_never_comes_true_is_given_up_after_a_day_and_that_is_told() {
    Request ready = ready();
    Request after = bench.run(asked(ready, Verb.STOP), Duration.ofHours(26));
    assertThat(after.stage()).isEqualTo(ready.stage());
    assertThat(bench.lastSaid(ready)).contains("not done within a day");
  }

  @Test
  void an_overdue_order_gives_way_to_a_new_one() {
    Request request = bench.run(asked(ready(), Verb.STOP), HOUR);
    bench.run(asked(request, Verb.DESTROY), MINUTE);
    bench.cloud.loses(Samples.ID);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Gone.class);
    assertThat(bench.cloud.orders())
        .containsExactly("stop psx81k", "destroy psx81k with its address");
  }

  @Test
  void a_failure_from_before_the_order_is_not_taken_for_its_own() {
    Request request = asked(ready(), Verb.STOP);
    failing(Samples.NOON.minusSeconds(60));
    Request under = bench.run(request, MINUTE);
    assertThat(under.stage()).isInstanceOf(Stage.Changing.class);
    failing(bench.now());
    bench.run(request, MINUTE);
    assertThat(bench.lastSaid(request)).contains("host is down");
  }

  @Test
  void an_order_that_fails_at_the_cloud_is_told_with_its_words() {
    Request ready = ready();
    Request request = asked(ready, Verb.STOP);
    bench.run(request, MINUTE);
    failing(bench.now());
    bench.run(request, HOUR);
    assertThat(bench.lastSaid(request)).contains("host is down");
  }

  @Test
  void a_machine_that_vanished_before_it_was_stopped_is_told_as_gone_for_a_reason_unknown() {
    Request request = asked(ready(), Verb.STOP);
    bench.cloud.loses(Samples.ID);
    assertThat(bench.run(request, HOUR).stage())
        .isInstanceOfSatisfying(Stage.Gone.class, gone -> assertThat(gone.by()).isEmpty());
    assertThat(bench.cloud.orders()).isEmpty();
  }

  @Test
  void a_machine_that_one_answer_denies_while_the_listing_has_it_is_not_gone() {
    Request request = asked(ready(), Verb.STOP);
    bench.cloud.denies(Samples.ID, 1);
    bench.run(request, MINUTE);
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Changing.class);
    assertThat(bench.cloud.orders()).containsExactly("stop psx81k");
  }

  @Test
  void one_thing_at_a_time_is_done_with_a_machine() {
    Request request = asked(ready(), Verb.STOP);
    var destroy = new Event.ActionAsked(Verb.DESTROY, BOB, bench.now().plus(HOUR));
    assertThat(bench.requests.apply(request, destroy)).isInstanceOf(Applied.NoPlace.class);
  }

  private Request ready() {
    bench.accepts(MachineState.READY);
    return bench.run(bench.confirmed(Wishes.trainer()), HOUR);
  }

  /** The newest thing that the cloud did with the machine is a stop that failed. */
  private void failing(Instant at) {
    Machine it = bench.cloud.machine(Samples.ID).asOptional().flatMap(seen -> seen).orElseThrow();
    bench.cloud.has(
        new Machine(
            it.id(),
            it.name(),
            it.state(),
            it.type(),
            it.region(),
            it.publicIp(),
            it.privateIp(),
            it.user(),
            it.created(),
            List.of(new MachineEvent("stop", "error", "host is down", Optional.of(at)))));
  }

  private Request off() {
    Request request = asked(ready(), Verb.STOP);
    bench.machineBecomes(MachineState.OFF);
    return bench.run(request, HOUR);
  }

  private Request asked(Request request, Verb verb) {
    return bench.done(
        request, new Event.ActionAsked(verb, BOB, bench.now().plus(bench.timing.action())));
  }

  private static ActionOutcome failed(Kind kind, String words) {
    return new ActionOutcome.Failed(CloudProblem.of(kind, words));
  }
}
