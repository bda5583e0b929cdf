package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.MachineState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trouble that stops the whole house is told to those who can mend it, once. */
class AlarmsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final CloudProblem UNPAID = CloudProblem.of(Kind.BILLING, "no payment method");

  private final Bench bench = new Bench();

  @Test
  void a_refused_key_is_told_to_operations_once_however_many_requests_meet_it() {
    bench.cloud.unreadable(Kind.KEY_REFUSED, "Invalid API token");
    Request first = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(alarms(bench)).hasSize(1).first().asString().contains("API key", "M-401");
    assertThat(bench.lastSaid(first)).contains("M-401").contains("The operations channel is told");
  }

  @Test
  void a_billing_problem_is_told_to_operations_once_and_has_its_own_code() {
    bench.cloud.onCreate((_, _) -> new CreateOutcome.Refused(UNPAID));
    bench.cloud.onCreate((_, _) -> new CreateOutcome.Refused(UNPAID));
    Request first = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(alarms(bench)).hasSize(1).first().asString().contains("billing", "M-402");
    assertThat(((Stage.Failed) first.stage()).failure().kind()).isEqualTo(Failure.Kind.BILLING);
    assertThat(bench.lastSaid(first)).contains("M-402").contains("The operations channel is told");
  }

  @Test
  void another_refusal_has_another_code_and_alarms_nobody() {
    bench.cloud.onCreate(
        (_, _) -> new CreateOutcome.Refused(CloudProblem.of(Kind.REFUSED, "name is taken")));
    Request request = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(bench.lastSaid(request)).contains("M-400").doesNotContain("told");
    assertThat(alarms(bench)).isEmpty();
  }

  @Test
  void where_nobody_listens_nobody_is_said_to_be_told() {
    var deaf = new Bench(true, Wishes.QUOTES, false);
    deaf.cloud.unreadable(Kind.KEY_REFUSED, "Invalid API token");
    Request request = deaf.run(deaf.confirmed(Wishes.trainer()), HOUR);
    assertThat(deaf.lastSaid(request)).contains("M-401").doesNotContain("told");
    assertThat(alarms(deaf)).isEmpty();
  }

  @Test
  void a_key_that_was_mended_and_is_refused_again_later_is_told_again() {
    bench.cloud.unreadable(Kind.KEY_REFUSED, "Invalid API token");
    bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    bench.cloud.readable();
    bench.accepts(MachineState.PROVISIONING);
    bench.run(bench.confirmed(Wishes.trainer()), Duration.ofMinutes(1));
    bench.pass(HOUR);
    bench.cloud.unreadable(Kind.KEY_REFUSED, "Invalid API token");
    bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    assertThat(alarms(bench)).hasSize(2);
  }

  private static List<String> alarms(Bench bench) {
    return bench.store.house().unsaid().stream()
        .map(line -> Plain.text(line.card().summary()))
        .toList();
  }
}
