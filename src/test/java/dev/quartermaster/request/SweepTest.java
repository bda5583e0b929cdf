package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No machine with a mark of ours stays silent (I7). */
class SweepTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Bench bench = new Bench(false, Wishes.QUOTES);
  private final Sweep sweep = new Sweep(bench.store, bench.requests, bench.listings, bench.worker);

  @Test
  void a_machine_that_appears_after_it_was_given_up_is_found_and_told() {
    Request lost = lost(Wishes.trainer());
    bench.cloud.has(late(lost));
    sweep.run();
    assertThat(bench.row(lost).stage()).isInstanceOf(Stage.Provisioning.class);
    assertThat(bench.lastSaid(lost)).contains("Found").contains("psx81k");
  }

  @Test
  void a_late_machine_is_no_surplus_while_a_new_users_account_is_still_looked_for() {
    Request lost = lost(Wishes.forNewUser());
    bench.cloud.hasUser(
        new CloudUser(Samples.USER, Optional.of(Wishes.NEW_USER.email()), "New", "User"));
    var due = new Stage.NotFound(bench.now(), 5, new UserCheck.Due());
    Request unsure = RequestFixtures.next(bench.row(lost), due);
    bench.store.commit(RequestFixtures.change(unsure));
    bench.cloud.has(late(lost));
    sweep.run();
    sweep.run();
    assertThat(bench.row(lost).stage()).isInstanceOf(Stage.Provisioning.class);
    assertThat(bench.row(lost).surplus()).isEmpty();
  }

  @Test
  void a_second_machine_under_the_same_mark_is_told_once_as_surplus() {
    Request ready = ready();
    bench.cloud.has(other(ready));
    sweep.run();
    sweep.run();
    assertThat(bench.row(ready).surplus())
        .extracting(Surplus::id)
        .containsExactly(Samples.OTHER_ID);
    assertThat(bench.said(ready)).filteredOn(line -> line.contains("psx99z")).hasSize(1);
  }

  @Test
  void a_surplus_machine_is_destroyed_by_an_admins_order_alone() {
    Request ready = ready();
    bench.cloud.has(other(ready));
    sweep.run();
    bench.run(ready, Duration.ofHours(30));
    assertThat(bench.cloud.orders()).noneMatch(order -> order.contains("psx99z"));
    Request asked =
        bench.done(
            bench.row(ready),
            new Event.SurplusChanged(
                Samples.OTHER_ID,
                new Event.ActionAsked(
                    Verb.DESTROY, Samples.BOB, bench.now().plus(Duration.ofMinutes(10)))));
    bench.run(asked, Duration.ofMinutes(1));
    assertThat(bench.store.unfinished()).contains(ready.id());
    bench.cloud.loses(Samples.OTHER_ID);
    Request after = bench.run(asked, Duration.ofHours(1));
    assertThat(bench.cloud.orders()).containsOnlyOnce("destroy psx99z with its address");
    assertThat(after.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(after.surplus().getFirst().stage()).isInstanceOf(Stage.Gone.class);
    assertThat(bench.lastSaid(after)).contains("Surplus machine `psx99z` is gone");
  }

  @Test
  void a_late_machine_of_an_earlier_attempt_is_told_as_surplus() {
    Request lost = lost(Wishes.trainer());
    Machine late = other(lost);
    bench.accepts(MachineState.PROVISIONING);
    Request second = bench.run(bench.confirm(lost), Duration.ofMinutes(1));
    bench.cloud.has(late);
    sweep.run();
    assertThat(bench.row(second).surplus())
        .extracting(Surplus::id)
        .containsExactly(Samples.OTHER_ID);
  }

  @Test
  void a_marked_machine_that_is_not_what_was_asked_for_is_told_and_not_adopted_A61() {
    Request lost = lost(Wishes.trainer());
    Machine late = late(lost);
    bench.cloud.has(
        new Machine(
            late.id(),
            late.name(),
            late.state(),
            Optional.of(MachineType.P4000),
            late.region(),
            late.publicIp(),
            late.privateIp(),
            late.user(),
            late.created(),
            List.of()));
    sweep.run();
    assertThat(bench.row(lost).stage()).isInstanceOf(Stage.NotFound.class);
    assertThat(bench.row(lost).surplus()).extracting(Surplus::id).containsExactly(Samples.ID);
  }

  @Test
  void a_mark_that_no_record_explains_is_told_to_operations_once() {
    bench.cloud.has(Samples.machine(MachineState.READY));
    sweep.run();
    sweep.run();
    assertThat(bench.store.house().unsaid())
        .singleElement()
        .satisfies(
            line -> assertThat(Plain.text(line.card().summary())).contains("psx81k", "no record"));
  }

  @Test
  void machines_without_a_mark_are_nobodys_business() {
    Request lost = lost(Wishes.trainer());
    Machine late = late(lost);
    bench.cloud.has(
        new Machine(
            late.id(),
            "somebody-elses",
            late.state(),
            late.type(),
            late.region(),
            late.publicIp(),
            late.privateIp(),
            late.user(),
            late.created(),
            List.of()));
    sweep.run();
    assertThat(bench.row(lost).stage()).isInstanceOf(Stage.NotFound.class);
    assertThat(bench.store.house().unsaid()).isEmpty();
  }

  @Test
  void a_listing_that_cant_be_read_says_nothing() {
    Request lost = lost(Wishes.trainer());
    bench.cloud.has(late(lost));
    bench.cloud.unreadable(Kind.UNREACHABLE, "503");
    sweep.run();
    assertThat(bench.row(lost).stage()).isInstanceOf(Stage.NotFound.class);
  }

  @Test
  void its_own_machine_is_explained() {
    Request ready = ready();
    long version = ready.version();
    sweep.run();
    assertThat(bench.row(ready).version()).isEqualTo(version);
  }

  private Request lost(MachineSpec spec) {
    bench.losesAnswer(false);
    return bench.run(bench.confirmed(spec), HOUR);
  }

  private Request ready() {
    bench.accepts(MachineState.READY);
    return bench.run(bench.confirmed(Wishes.trainer()), HOUR);
  }

  private Machine late(Request request) {
    return bench.made(
        new CreateOrder(request.quoted().spec(), request.attempt().orElseThrow().marker()),
        MachineState.PROVISIONING);
  }

  private Machine other(Request request) {
    Machine it = late(request);
    return new Machine(
        Samples.OTHER_ID,
        it.name(),
        it.state(),
        it.type(),
        it.region(),
        it.publicIp(),
        it.privateIp(),
        it.user(),
        it.created(),
        List.of());
  }
}
