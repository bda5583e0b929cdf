package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.PublicIp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From the accepted create to what was asked for, or to what became of it. */
class FollowingTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Bench bench = new Bench();

  @Test
  void a_machine_that_takes_too_long_is_told_and_still_awaited() {
    Request request = provisioning();
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.NotReady.class);
    assertThat(bench.lastSaid(request)).contains("provisioning").contains("psx81k");
    bench.machineBecomes(MachineState.READY);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.lastSaid(request)).startsWith("READY");
  }

  @Test
  void a_machine_without_capacity_is_told_with_the_clouds_own_words() {
    Request request = provisioning();
    bench.cloud.has(
        with(
            MachineState.OFF, new MachineEvent("start", "error", "No capacity", Optional.empty())));
    Request off = bench.run(request, MINUTE);
    assertThat(off.stage()).isInstanceOf(Stage.NotReady.class);
    assertThat(bench.lastSaid(request)).contains("No capacity");
  }

  @Test
  void a_machine_that_is_off_without_a_word_is_seen_twice_before_that_is_told() {
    Request request = provisioning();
    bench.machineBecomes(MachineState.OFF);
    bench.worker.step(request.id());
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Provisioning.class);
    bench.run(request, MINUTE);
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.NotReady.class);
  }

  @Test
  void a_machine_that_should_not_start_ends_off_as_asked_under_its_plain_name() {
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.confirmed(Wishes.trainer(PublicIp.NONE, false));
    bench.run(request, MINUTE);
    bench.machineBecomes(MachineState.OFF);
    Request off = bench.run(request, HOUR);
    assertThat(off.stage()).isInstanceOf(Stage.Off.class);
    assertThat(bench.cloud.orders()).containsExactly("rename psx81k to trainer-7");
    assertThat(bench.lastSaid(request)).contains("as asked");
  }

  @Test
  void a_machine_without_a_public_address_is_ready_all_the_same() {
    bench.accepts(MachineState.READY);
    Request ready = bench.run(bench.confirmed(Wishes.trainer(PublicIp.NONE, true)), HOUR);
    assertThat(ready.stage())
        .isInstanceOfSatisfying(
            Stage.Ready.class, stage -> assertThat(stage.addressUntil()).isEmpty());
  }

  @Test
  void a_static_address_is_told_with_the_ready_machine() {
    bench.accepts(MachineState.READY);
    Request request = bench.confirmed(Wishes.trainer(PublicIp.STATIC, true));
    bench.run(request, HOUR);
    assertThat(bench.lastSaid(request)).contains("203.0.113.24").doesNotContain("changes");
  }

  @Test
  void a_late_address_is_told_when_it_comes() {
    Request request = readyWithoutAddress();
    assertThat(bench.lastSaid(request)).contains("not come yet");
    bench.machineBecomes(MachineState.READY);
    Request ready = bench.run(request, HOUR);
    assertThat(bench.lastSaid(request)).contains("203.0.113.24");
    assertThat(ready.stage().machine().flatMap(Made::publicIp)).contains("203.0.113.24");
  }

  @Test
  void an_address_that_never_comes_is_told_after_its_time() {
    Request request = readyWithoutAddress();
    bench.run(request, HOUR);
    assertThat(bench.lastSaid(request)).contains("No public IP");
  }

  @Test
  void an_address_is_awaited_even_while_the_mark_cant_be_taken_out_of_the_name() {
    for (int i = 0; i < 100; i++) {
      bench.cloud.onAction(failed(Kind.REFUSED, "no"));
    }
    Request request = readyWithoutAddress();
    bench.run(request, HOUR);
    assertThat(bench.lastSaid(request)).contains("No public IP");
  }

  @Test
  void the_mark_is_taken_out_of_the_name_once_it_is_ready_though_it_takes_two_tries() {
    bench.cloud.onAction(failed(Kind.UNREACHABLE, "503"));
    bench.accepts(MachineState.READY);
    Request ready = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(bench.cloud.orders())
        .containsExactly("rename psx81k to trainer-7", "rename psx81k to trainer-7");
    assertThat(ready.stage().machine().orElseThrow().marked()).isFalse();
  }

  @Test
  void a_rename_that_stays_refused_is_tried_ever_more_rarely_then_told_once() {
    for (int i = 0; i < 100; i++) {
      bench.cloud.onAction(
          new ActionOutcome.Failed(CloudProblem.of(Kind.REFUSED, "names are frozen")));
    }
    bench.accepts(MachineState.READY);
    Request request = bench.confirmed(Wishes.trainer());
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.cloud.orders()).hasSizeBetween(4, 7);
    Request ready = bench.run(request, HOUR.multipliedBy(48));
    assertThat(ready.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.cloud.orders()).hasSize(Timing.RENAMES);
    assertThat(bench.said(request)).filteredOn(it -> it.contains("names are frozen")).hasSize(1);
    assertThat(bench.schedule.next(ready)).isEmpty();
  }

  @Test
  void a_ready_machine_says_how_to_connect() {
    bench.accepts(MachineState.READY);
    Request ready = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(bench.lastSaid(ready))
        .contains("`ssh paperspace@203.0.113.24`")
        .doesNotContain("qm-");
  }

  @Test
  void a_ready_machine_without_a_public_address_says_so() {
    var ready = new Stage.Ready(Samples.made(MachineState.SERVICEREADY), Optional.empty());
    assertThat(Plain.text(Connecting.hint(Samples.at(ready), ready)))
        .contains("no public address")
        .doesNotContain("ssh");
  }

  @Test
  void a_windows_machine_is_reached_by_its_desktop() {
    Request request = Samples.at(new Stage.Draft(Samples.SOON));
    var labels = new Labels("Windows 10", "", "", "", List.of(), List.of());
    Request windows =
        Lifecycle.after(request, new Event.Quoted(request.quoted(), labels, Samples.NOON))
            .orElseThrow();
    var ready = new Stage.Ready(Samples.made(MachineState.READY), Optional.empty());
    assertThat(Plain.text(Connecting.hint(windows, ready))).contains("desktop");
  }

  @Test
  void the_mark_stays_where_the_house_keeps_marks() {
    var keeping = new Bench(false, Wishes.QUOTES);
    keeping.accepts(MachineState.READY);
    Request ready = keeping.run(keeping.confirmed(Wishes.trainer()), HOUR);
    assertThat(ready.stage().machine().orElseThrow().marked()).isTrue();
    assertThat(keeping.cloud.orders()).isEmpty();
  }

  @Test
  void a_machine_that_was_taken_away_before_its_mark_was_is_told() {
    bench.cloud.onAction(failed(Kind.NOT_FOUND, "Machine not found"));
    bench.accepts(MachineState.READY);
    Request request = bench.confirmed(Wishes.trainer());
    bench.worker.step(request.id());
    bench.worker.step(request.id());
    bench.cloud.loses(Samples.ID);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Gone.class);
    assertThat(bench.lastSaid(request)).contains("no longer there");
  }

  @Test
  void a_cloud_that_cant_be_read_changes_nothing_and_the_machine_is_followed_later() {
    Request request = provisioning();
    bench.cloud.unreadable(Kind.UNREACHABLE, "503");
    assertThat(bench.run(request, Duration.ofMinutes(10)).stage())
        .isInstanceOf(Stage.Provisioning.class);
    bench.cloud.readable();
    bench.machineBecomes(MachineState.READY);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Ready.class);
  }

  @Test
  void a_machine_that_vanishes_while_it_is_made_is_told_once_its_time_is_over() {
    Request request = provisioning();
    bench.cloud.loses(Samples.ID);
    assertThat(bench.run(request, Duration.ofMinutes(10)).stage())
        .isInstanceOf(Stage.Provisioning.class);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Gone.class);
    assertThat(bench.lastSaid(request)).contains("no longer there");
  }

  @Test
  void a_waiting_request_asks_for_one_listing_a_look_however_many_wait() {
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.confirmed(Wishes.trainer());
    bench.worker.step(request.id());
    int before = bench.cloud.listings();
    for (int i = 0; i < 10; i++) {
      bench.listings.within(bench.timing.poll());
    }
    assertThat(bench.cloud.listings()).isLessThanOrEqualTo(before + 1);
  }

  private Request provisioning() {
    bench.accepts(MachineState.PROVISIONING);
    return bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
  }

  private Request readyWithoutAddress() {
    bench.cloud.onCreate(
        (order, _) -> {
          Machine made = bench.made(order, MachineState.READY);
          bench.cloud.has(without(made));
          return new CreateOutcome.Accepted(made);
        });
    return bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
  }

  private Machine with(MachineState state, MachineEvent event) {
    Machine it = bench.cloud.machine(Samples.ID).asOptional().flatMap(seen -> seen).orElseThrow();
    return new Machine(
        it.id(),
        it.name(),
        state,
        it.type(),
        it.region(),
        Optional.empty(),
        Optional.empty(),
        it.user(),
        it.created(),
        List.of(event));
  }

  private static Machine without(Machine it) {
    return new Machine(
        it.id(),
        it.name(),
        it.state(),
        it.type(),
        it.region(),
        Optional.empty(),
        it.privateIp(),
        it.user(),
        it.created(),
        it.events());
  }

  private static ActionOutcome failed(Kind kind, String words) {
    return new ActionOutcome.Failed(CloudProblem.of(kind, words));
  }
}
