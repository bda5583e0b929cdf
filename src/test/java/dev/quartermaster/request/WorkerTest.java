package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.Region;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a confirmed request to the one create, whatever the world does in between. */
class WorkerTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Bench bench = new Bench();

  @Test
  void a_confirmed_request_becomes_one_machine_that_is_told_with_its_address() {
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.confirmed(Wishes.trainer());
    bench.run(request, MINUTE);
    bench.machineBecomes(MachineState.READY);
    Request ready = bench.run(request, HOUR);
    assertThat(ready.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.cloud.sent()).hasSize(1);
    assertThat(bench.lastSaid(request)).startsWith("READY").contains("203.0.113.24");
  }

  @Test
  void what_is_sent_is_what_was_confirmed_under_the_attempts_own_mark() {
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.confirmed(Wishes.trainer());
    bench.run(request, MINUTE);
    assertThat(bench.cloud.sent().getFirst().spec()).isEqualTo(Wishes.trainer());
    assertThat(bench.cloud.sent().getFirst().marker())
        .isEqualTo(request.attempt().orElseThrow().marker());
  }

  @Test
  void the_intent_is_on_disk_before_the_create_is_sent_I4() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.cloud.onCreate(
        (order, _) -> {
          assertThat(bench.row(request).stage()).isInstanceOf(Stage.Creating.class);
          return new CreateOutcome.Accepted(bench.made(order, MachineState.PROVISIONING));
        });
    bench.worker.step(request.id());
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void a_sold_out_type_is_told_with_what_can_be_had_and_nothing_is_sent() {
    bench.cloud.sells(offer -> offer.equals("P5000 in CA1") || offer.equals("P6000 in NY2"));
    Request request = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    var failed = (Stage.Failed) request.stage();
    assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.SOLD_OUT);
    assertThat(failed.failure().alternatives().stream().map(SoldOut::label))
        .containsExactly("P5000 in CA1", "P6000 in NY2");
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void a_refusal_is_told_in_the_clouds_words_and_never_repeated() {
    refuses(CloudProblem.of(Kind.REFUSED, "no payment method"));
    Request request = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(request.stage()).isInstanceOf(Stage.Failed.class);
    assertThat(bench.lastSaid(request)).contains("no payment method");
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void a_refused_key_ends_the_request_before_anything_is_sent() {
    bench.cloud.unreadable(Kind.KEY_REFUSED, "Invalid API token");
    Request request = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(((Stage.Failed) request.stage()).failure().kind()).isEqualTo(Failure.Kind.KEY);
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void a_rate_limit_at_the_create_means_that_nothing_was_made() {
    refuses(new CloudProblem(Kind.RATE_LIMITED, "slow down", Optional.of(Duration.ofSeconds(90))));
    Request request = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(((Stage.Failed) request.stage()).failure().kind())
        .isEqualTo(Failure.Kind.RATE_LIMITED);
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void while_the_cloud_cant_be_read_nothing_is_sent_and_after_ten_minutes_that_is_an_end() {
    bench.cloud.unreadable(Kind.UNREACHABLE, "503");
    Request confirmed = bench.confirmed(Wishes.trainer());
    Request waiting = bench.run(confirmed, Duration.ofMinutes(9));
    assertThat(waiting.stage()).isInstanceOf(Stage.Approved.class);
    Request failed = bench.run(confirmed, Duration.ofMinutes(2));
    assertThat(((Stage.Failed) failed.stage()).failure().kind())
        .isEqualTo(Failure.Kind.UNREACHABLE);
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void whoever_lost_the_right_before_the_create_stops_it_and_that_is_told_A12() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.directory.knows(BOB, Standing.DEACTIVATED, false);
    Request pending = bench.run(request, MINUTE);
    assertThat(pending.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(pending.approval()).isEmpty();
    assertThat(bench.lastSaid(request)).contains("no longer");
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void a_right_that_cant_be_read_is_no_right_A11() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.directory.cannotRead(BOB);
    Request waiting = bench.run(request, MINUTE);
    assertThat(waiting.stage()).isInstanceOf(Stage.Approved.class);
    bench.directory.knows(BOB, Standing.MEMBER, false);
    bench.accepts(MachineState.PROVISIONING);
    assertThat(bench.run(request, MINUTE).stage()).isInstanceOf(Stage.Provisioning.class);
  }

  @Test
  void when_rights_could_not_be_read_in_time_the_end_says_so() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.directory.cannotRead(BOB);
    bench.run(request, Duration.ofMinutes(9));
    bench.pass(Duration.ofMinutes(2));
    bench.directory.knows(BOB, Standing.MEMBER, false);
    assertThat(bench.run(request, MINUTE).stage()).isInstanceOf(Stage.Failed.class);
    assertThat(bench.lastSaid(request)).contains("rights can't be read").contains("Nothing was");
  }

  @Test
  void an_approval_of_long_ago_must_be_given_again_I3() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.pass(Duration.ofMinutes(11));
    Request pending = bench.run(request, MINUTE);
    assertThat(pending.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(bench.cloud.sent()).isEmpty();
    bench.accepts(MachineState.PROVISIONING);
    bench.run(bench.confirm(pending), MINUTE);
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void what_nobody_confirms_again_expires() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.pass(Duration.ofMinutes(11));
    assertThat(bench.run(request, Duration.ofHours(25)).stage()).isInstanceOf(Stage.Expired.class);
  }

  @Test
  void a_changed_price_must_be_confirmed_again_A20() {
    var dearer = new Bench(true, Dearer.quotes());
    Request pending = dearer.run(dearer.confirmed(Wishes.trainer()), MINUTE);
    assertThat(pending.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(pending.quoted()).isEqualTo(Dearer.quotes().quote(Wishes.trainer()));
    assertThat(dearer.cloud.sent()).isEmpty();
  }

  @Test
  void a_template_that_was_withdrawn_ends_the_request_A20() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.cloud.hasTemplates();
    Request failed = bench.run(request, MINUTE);
    assertThat(((Stage.Failed) failed.stage()).failure().kind()).isEqualTo(Failure.Kind.RULE);
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void a_new_user_who_exists_by_now_changes_the_owner_and_asks_again() {
    Request request = bench.confirmed(Wishes.forNewUser());
    bench.cloud.hasUser(account());
    Request pending = bench.run(request, MINUTE);
    assertThat(pending.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(pending.quoted().spec().owner()).isEqualTo(new Owner.Existing(Samples.USER));
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void what_was_not_sent_goes_back_and_is_sent_later_once() {
    bench.cloud.onCreate((_, _) -> new CreateOutcome.NotSent("no connection"));
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
    assertThat(request.stage()).isInstanceOf(Stage.Provisioning.class);
    assertThat(bench.cloud.sent()).hasSize(1);
    assertThat(request.attempts()).hasSize(1);
  }

  @Test
  void slow_reads_before_the_intent_do_not_use_up_the_time_for_sending() {
    bench.cloud.whileReading(() -> bench.pass(Duration.ofSeconds(4)));
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.confirmed(Wishes.trainer());
    bench.worker.step(request.id());
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void an_intent_that_slept_too_long_is_not_sent() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.cloud.onCreate(
        (_, guard) -> {
          bench.pass(Duration.ofSeconds(11));
          return guard.maySend()
              ? new CreateOutcome.Unclear("sent")
              : new CreateOutcome.NotSent("too late");
        });
    bench.worker.step(request.id());
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Approved.class);
  }

  @Test
  void an_intent_that_somebody_took_over_is_not_sent() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.cloud.onCreate(
        (_, guard) -> {
          bench.done(
              bench.row(request),
              new Event.AnswerLost("taken over", bench.now(), bench.now().plus(HOUR)));
          assertThat(guard.maySend()).isFalse();
          return new CreateOutcome.NotSent("no longer ours");
        });
    bench.worker.step(request.id());
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Uncertain.class);
  }

  @Test
  void a_machine_under_the_mark_that_isnt_what_was_asked_is_left_to_a_person_and_nothing_is_sent() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.cloud.has(otherType(request));
    Request failed = bench.run(request, MINUTE);
    assertThat(((Stage.Failed) failed.stage()).failure().kind()).isEqualTo(Failure.Kind.MARK_TAKEN);
    assertThat(bench.lastSaid(request)).contains("psx99z").contains("M-408");
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void while_a_machine_is_looked_for_another_under_its_mark_is_told_once_and_not_adopted() {
    bench.losesAnswer(false);
    Request request = bench.confirmed(Wishes.trainer());
    bench.worker.step(request.id());
    bench.cloud.has(otherType(request));
    Request looking = bench.run(request, Duration.ofMinutes(5));
    assertThat(looking.stage()).isInstanceOf(Stage.Uncertain.class);
    assertThat(bench.said(request)).filteredOn(line -> line.contains("psx99z")).hasSize(1);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.NotFound.class);
  }

  private Machine otherType(Request request) {
    var order = new CreateOrder(Wishes.trainer(), request.attempt().orElseThrow().marker());
    Machine fits = bench.made(order, MachineState.READY);
    return new Machine(
        Samples.OTHER_ID,
        fits.name(),
        fits.state(),
        Optional.of(MachineType.C1),
        fits.region(),
        fits.publicIp(),
        fits.privateIp(),
        fits.user(),
        fits.created(),
        List.of());
  }

  @Test
  void after_a_lost_answer_the_machine_is_found_by_its_mark() {
    bench.losesAnswer(true);
    Request request = bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
    assertThat(request.stage().machine().map(Made::id)).contains(Samples.ID);
    assertThat(bench.cloud.sent()).hasSize(1);
    assertThat(String.join("\n", bench.said(request)))
        .contains("No clear answer")
        .contains("Found");
  }

  @Test
  void not_found_takes_five_complete_looks_and_a_quarter_of_an_hour_I8() {
    bench.losesAnswer(false);
    Request request = bench.confirmed(Wishes.trainer());
    bench.run(request, Duration.ofMinutes(14));
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Uncertain.class);
    bench.run(request, Duration.ofMinutes(3));
    assertThat(bench.row(request).stage())
        .isInstanceOfSatisfying(
            Stage.NotFound.class, lost -> assertThat(lost.looks()).isGreaterThanOrEqualTo(5));
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void a_listing_that_failed_is_no_look_and_not_being_able_to_tell_is_told_once() {
    bench.losesAnswer(false);
    Request request = bench.confirmed(Wishes.trainer());
    bench.worker.step(request.id());
    bench.cloud.unreadable(Kind.UNREACHABLE, "503");
    bench.run(request, HOUR);
    assertThat(bench.row(request).stage())
        .isInstanceOfSatisfying(
            Stage.Uncertain.class, uncertain -> assertThat(uncertain.looks()).isZero());
    assertThat(bench.said(request)).filteredOn(line -> line.contains("can't tell")).hasSize(1);
    bench.cloud.readable();
    bench.run(request, HOUR);
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.NotFound.class);
  }

  @Test
  void looks_count_only_listings_that_began_after_the_one_before_even_if_the_clock_jumps_back() {
    bench.losesAnswer(false);
    Request request = bench.confirmed(Wishes.trainer());
    bench.worker.step(request.id());
    bench.worker.step(request.id());
    int before = bench.cloud.listings();
    bench.pass(HOUR.negated());
    bench.worker.step(request.id());
    assertThat(bench.cloud.listings()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void an_answer_that_does_not_fit_is_not_adopted_A61(UnaryOperator<Machine> misfit) {
    Request request = bench.confirmed(Wishes.trainer().ownedBy(new Owner.Existing(Samples.USER)));
    bench.cloud.hasUser(account());
    bench.cloud.onCreate(
        (order, _) ->
            new CreateOutcome.Accepted(misfit.apply(bench.made(order, MachineState.PROVISIONING))));
    bench.worker.step(request.id());
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Uncertain.class);
  }

  @Test
  void an_answer_that_names_a_machine_of_another_request_is_not_adopted_A61() {
    bench.accepts(MachineState.PROVISIONING);
    bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
    bench.accepts(MachineState.PROVISIONING);
    Request second = bench.confirmed(Wishes.trainer());
    bench.worker.step(second.id());
    assertThat(bench.row(second).stage()).isInstanceOf(Stage.Uncertain.class);
  }

  @Test
  void a_create_that_nobody_answers_for_is_taken_over_and_never_sent_again() {
    Request approved = bench.confirmed(Wishes.trainer());
    Request creating = bench.done(approved, new Event.Intended("t0ken", bench.now()));
    bench.run(creating, Duration.ofSeconds(59));
    assertThat(bench.row(creating).stage()).isInstanceOf(Stage.Creating.class);
    bench.run(creating, HOUR);
    assertThat(bench.row(creating).stage()).isInstanceOf(Stage.NotFound.class);
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void a_marked_machine_that_is_there_before_the_create_is_taken_and_nothing_is_sent() {
    Request request = bench.confirmed(Wishes.trainer());
    var order = new CreateOrder(Wishes.trainer(), request.attempt().orElseThrow().marker());
    bench.cloud.has(bench.made(order, MachineState.PROVISIONING));
    bench.worker.step(request.id());
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Provisioning.class);
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void an_outcome_that_could_not_be_written_is_written_later() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.cloud.onCreate(
        (order, _) -> {
          bench.store.failBefore(2);
          return new CreateOutcome.Accepted(bench.made(order, MachineState.PROVISIONING));
        });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> bench.worker.step(request.id()))
          .isInstanceOf(StoreUnavailable.class);
    }
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Creating.class);
    bench.worker.step(request.id());
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Provisioning.class);
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void an_intent_whose_write_is_not_known_to_have_failed_is_sent_once_or_not_at_all() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.accepts(MachineState.PROVISIONING);
    bench.store.failAfter(1);
    bench.run(request, MINUTE);
    assertThat(bench.cloud.sent()).hasSize(1);
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Provisioning.class);
  }

  @Test
  void an_accepted_machine_is_found_though_somebody_took_the_create_over_meanwhile() {
    Request request = bench.confirmed(Wishes.trainer());
    bench.cloud.onCreate(
        (order, _) -> {
          bench.done(
              bench.row(request),
              new Event.AnswerLost("taken over", bench.now(), bench.now().plus(HOUR)));
          return new CreateOutcome.Accepted(bench.made(order, MachineState.PROVISIONING));
        });
    bench.worker.step(request.id());
    assertThat(bench.row(request).stage()).isInstanceOf(Stage.Provisioning.class);
  }

  @Test
  void a_new_attempt_goes_under_a_mark_of_its_own() {
    bench.losesAnswer(false);
    Request lost = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    bench.accepts(MachineState.PROVISIONING);
    bench.run(bench.confirm(lost), MINUTE);
    assertThat(bench.cloud.sent()).hasSize(2);
    assertThat(bench.cloud.sent().get(0).marker()).isNotEqualTo(bench.cloud.sent().get(1).marker());
  }

  @Test
  void an_account_that_was_made_without_its_machine_is_told() {
    Request request = bench.confirmed(Wishes.forNewUser());
    bench.cloud.onCreate(
        (_, _) -> {
          bench.cloud.hasUser(account());
          return new CreateOutcome.Refused(CloudProblem.of(Kind.REFUSED, "out of capacity"));
        });
    Request failed = bench.run(request, HOUR);
    assertThat(((Stage.Failed) failed.stage()).user())
        .isEqualTo(new UserCheck.LeftBehind(Samples.USER));
    assertThat(bench.lastSaid(request)).contains("u5q4t2").contains("stays");
  }

  @Test
  void an_account_that_was_not_made_either_is_told() {
    Request request = bench.confirmed(Wishes.forNewUser());
    refuses(CloudProblem.of(Kind.REFUSED, "no"));
    Request failed = bench.run(request, HOUR);
    assertThat(((Stage.Failed) failed.stage()).user()).isEqualTo(new UserCheck.Absent());
  }

  @Test
  void a_draft_whose_answer_was_lost_is_answered_and_ends_with_its_time_I5() {
    Request open = bench.opened(Wishes.trainer());
    bench.run(open, MINUTE);
    assertThat(bench.presented).containsExactly(open);
    assertThat(bench.run(open, HOUR).stage()).isInstanceOf(Stage.Expired.class);
    assertThat(bench.said(open)).isEmpty();
  }

  @Test
  void the_same_delivery_opens_one_request_A07() {
    var opened =
        new Event.Opened(
            Samples.ADA,
            Samples.MACHINES,
            Draft.of(Wishes.trainer()),
            bench.now(),
            bench.now().plus(HOUR));
    Request first = bench.requests.open(opened, "one delivery");
    assertThat(bench.requests.open(opened, "one delivery")).isEqualTo(first);
  }

  private void refuses(CloudProblem problem) {
    bench.cloud.onCreate((_, _) -> new CreateOutcome.Refused(problem));
  }

  private static CloudUser account() {
    return new CloudUser(Samples.USER, Optional.of(Wishes.NEW_USER.email()), "New", "User");
  }

  /** Ways in which an answer can be about another machine. */
  static Stream<Named<UnaryOperator<Machine>>> misfits() {
    return Stream.of(
        Named.of("type", it -> with(it, Optional.of(MachineType.P4000), it.region(), it.user())),
        Named.of("region", it -> with(it, it.type(), Optional.of(Region.AMS1), it.user())),
        Named.of(
            "owner",
            it -> with(it, it.type(), it.region(), Optional.of(new CloudId.User("u999")))));
  }

  private static Machine with(
      Machine it,
      Optional<MachineType> type,
      Optional<Region> region,
      Optional<CloudId.User> user) {
    return new Machine(
        it.id(),
        it.name(),
        it.state(),
        type,
        region,
        it.publicIp(),
        it.privateIp(),
        user,
        it.created(),
        List.of());
  }
}
