package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.MachineState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The service is asked no more often than it wants, and people are told no more than once. */
class PatienceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Bench bench = new Bench();

  @Test
  void before_a_send_the_quiet_that_the_service_wants_is_kept_and_shown() {
    bench.cloud.unreadable(quiet(Duration.ofMinutes(3)));
    Request request = bench.confirmed(Wishes.trainer());
    Optional<Wait> wait = bench.worker.step(request.id());
    assertThat(wait).contains(Wait.real(Duration.ofMinutes(3)));
    assertThat(card(request)).contains("slow down until 12:0").contains("M-429");
    bench.cloud.readable();
    bench.accepts(MachineState.PROVISIONING);
    assertThat(bench.run(request, MINUTE).stage()).isInstanceOf(Stage.Approved.class);
    int reads = bench.cloud.listings();
    bench.pass(Duration.ofMinutes(2));
    assertThat(reads).isZero();
    assertThat(bench.run(request, MINUTE).stage()).isInstanceOf(Stage.Provisioning.class);
  }

  @Test
  void a_service_that_wants_quiet_for_hours_is_asked_again_after_ten_minutes() {
    bench.cloud.unreadable(quiet(Duration.ofHours(5)));
    Request request = bench.confirmed(Wishes.trainer());
    assertThat(bench.worker.step(request.id())).contains(Wait.real(Duration.ofMinutes(10)));
  }

  @Test
  void a_lost_machine_is_looked_for_no_more_often_than_the_service_wants() {
    bench.losesAnswer(true);
    Request request = bench.confirmed(Wishes.trainer());
    bench.worker.step(request.id());
    bench.cloud.unreadable(quiet(Duration.ofMinutes(4)));
    assertThat(bench.worker.step(request.id())).contains(Wait.real(Duration.ofMinutes(4)));
    assertThat(card(request)).contains("slow down until 12:0").contains("M-429");
    bench.cloud.readable();
    assertThat(bench.run(request, MINUTE).stage()).isInstanceOf(Stage.Uncertain.class);
    bench.pass(Duration.ofMinutes(4));
    assertThat(bench.run(request, Duration.ofSeconds(1)).stage())
        .isInstanceOf(Stage.Provisioning.class);
  }

  @Test
  void a_machine_is_followed_no_more_often_than_the_service_wants() {
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
    bench.pass(MINUTE);
    bench.cloud.unreadable(quiet(Duration.ofMinutes(2)));
    assertThat(bench.worker.step(request.id())).contains(Wait.real(Duration.ofMinutes(2)));
    assertThat(card(request)).contains("M-429");
    bench.cloud.readable();
    bench.pass(Duration.ofMinutes(2));
    bench.run(request, MINUTE);
    assertThat(card(request)).doesNotContain("M-429");
    bench.machineBecomes(MachineState.READY);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Ready.class);
  }

  @Test
  void a_create_that_the_service_has_no_time_for_says_until_when() {
    bench.cloud.onCreate((_, _) -> new CreateOutcome.Refused(quiet(Duration.ofSeconds(90))));
    Request request = bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
    assertThat(bench.lastSaid(request)).contains("M-429").contains("Not before 12:01.");
  }

  @Test
  void what_can_not_be_sent_again_and_again_is_said_once_and_tried_ever_more_rarely() {
    for (int i = 0; i < 100; i++) {
      bench.cloud.onCreate((_, _) -> new CreateOutcome.NotSent("no connection"));
    }
    Request request = bench.confirmed(Wishes.trainer());
    Request waiting = bench.run(request, Duration.ofMinutes(9));
    assertThat(waiting.stage()).isInstanceOf(Stage.Approved.class);
    assertThat(bench.said(request)).filteredOn(line -> line.startsWith("Sending")).hasSize(1);
    assertThat(bench.said(request)).filteredOn(line -> line.startsWith("Nothing was")).hasSize(1);
    assertThat(((Stage.Approved) waiting.stage()).holds()).isBetween(8, 15);
    assertThat(card(request)).contains("no connection (tried ");
    Request failed = bench.run(request, Duration.ofMinutes(3));
    assertThat(bench.lastSaid(failed)).contains("no connection").contains("M-502");
  }

  @Test
  void a_cloud_that_stays_dark_past_the_deadline_is_told_and_looked_at_more_rarely() {
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
    bench.cloud.unreadable(Kind.UNREACHABLE, "503");
    Request dark = bench.run(request, Duration.ofMinutes(20));
    assertThat(dark.stage()).isInstanceOf(Stage.NotReady.class);
    assertThat(bench.said(request))
        .filteredOn(line -> line.startsWith("I can't tell whether machine `psx81k`"))
        .hasSize(1);
    assertThat(bench.schedule.next(dark).orElseThrow().length())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    bench.cloud.readable();
    bench.machineBecomes(MachineState.READY);
    assertThat(bench.run(request, HOUR).stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.lastSaid(request)).startsWith("READY");
  }

  @Test
  void what_turns_out_when_the_cloud_can_be_read_again_is_told() {
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.run(bench.confirmed(Wishes.trainer()), MINUTE);
    bench.cloud.unreadable(Kind.UNREACHABLE, "503");
    bench.run(request, Duration.ofMinutes(20));
    bench.cloud.readable();
    bench.run(request, HOUR);
    assertThat(bench.lastSaid(request)).startsWith("Not ready").contains("still provisioning");
  }

  private String card(Request request) {
    return Plain.card(RootCard.of(bench.row(request)));
  }

  private static CloudProblem quiet(Duration wanted) {
    return new CloudProblem(Kind.RATE_LIMITED, "slow down", Optional.of(wanted));
  }
}
