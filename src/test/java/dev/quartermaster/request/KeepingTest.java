package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.machine.Snapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders that must not be given twice, and those that name something of a machine. */
class KeepingTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Shelf shelf = new Shelf();
  private final Bench bench = new Bench(shelf);

  @Test
  void a_snapshot_whose_answer_was_lost_is_found_by_its_name_and_never_taken_twice() {
    shelf.answers = failed();
    Request done = bench.run(asked(new Keeping.Snap("before")), HOUR);
    assertThat(done.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(shelf.calls).containsExactly("take before");
    assertThat(bench.lastSaid(done)).contains("kept as the snapshot");
  }

  @Test
  void one_that_is_not_there_either_is_told_and_not_taken_again() {
    shelf.answers = failed();
    shelf.takes = false;
    Request request = asked(new Keeping.Snap("before"));
    Request overdue = bench.run(request, HOUR);
    assertThat(overdue.stage()).isInstanceOf(Stage.Changing.class);
    assertThat(shelf.calls).containsExactly("take before");
    assertThat(bench.lastSaid(request)).contains("It takes too long to be saved");
  }

  @Test
  void one_that_is_there_under_its_name_is_not_taken_once_more() {
    shelf.take(Samples.ID, "before");
    shelf.calls.clear();
    Request done = bench.run(asked(new Keeping.Snap("before")), HOUR);
    assertThat(done.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(shelf.calls).isEmpty();
  }

  @Test
  void a_restore_given_right_before_a_crash_is_known_by_its_event_and_not_given_again() {
    Request request = restoredAsTheProcessDies();
    hasEvents(with("start", "done"), with("snapshot-restore", "done"));
    Request done = bench.run(request, HOUR);
    assertThat(done.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(shelf.calls).containsExactly("restore ss0");
    assertThat(bench.lastSaid(done)).contains("Its disk is what it was in the snapshot");
  }

  @Test
  void one_whose_event_says_that_it_failed_is_told_as_failed() {
    Request request = restoredAsTheProcessDies();
    hasEvents(with("snapshot-restore", "error"));
    Request failed = bench.run(request, HOUR);
    assertThat(failed.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.lastSaid(failed)).contains("could not be put back", "it did not work");
  }

  @Test
  void one_that_no_event_tells_of_is_told_as_overdue_and_not_given_again() {
    Request request = restoredAsTheProcessDies();
    Request overdue = bench.run(request, HOUR);
    assertThat(overdue.stage()).isInstanceOf(Stage.Changing.class);
    assertThat(shelf.calls).containsExactly("restore ss0");
    assertThat(bench.lastSaid(request)).contains("It takes too long to be put back");
  }

  @Test
  void another_machine_s_snapshot_is_neither_put_back_nor_deleted() {
    var other = new CloudId.Snapshot("ssother");
    Request restored = bench.run(asked(new Keeping.Restore(other)), HOUR);
    assertThat(bench.lastSaid(restored)).contains("it has no snapshot ssother");
    Request forgotten = bench.run(asked(restored, new Adjustment.Forget(other)), HOUR);
    assertThat(forgotten.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(shelf.calls).isEmpty();
  }

  @Test
  void who_is_handed_a_machine_has_it_then() {
    Request request = asked(new Adjustment.HandOver(BOB, Optional.empty()));
    assertThat(request.asker()).isEqualTo(ADA);
    assertThat(bench.run(request, HOUR).asker()).isEqualTo(BOB);
  }

  /** It was given, and nothing of that is on disk but that it was about to be. */
  private Request restoredAsTheProcessDies() {
    shelf.take(Samples.ID, "before");
    shelf.calls.clear();
    shelf.dies = true;
    Request request = asked(new Keeping.Restore(new CloudId.Snapshot("ss0")));
    assertThatThrownBy(() -> bench.run(request, HOUR)).isInstanceOf(Death.class);
    shelf.dies = false;
    return bench.row(request);
  }

  private void hasEvents(MachineEvent... events) {
    Machine it = Samples.machine(MachineState.READY);
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
            List.of(events)));
  }

  private MachineEvent with(String event, String state) {
    return new MachineEvent(event, state, "", Optional.of(bench.now()));
  }

  private Request asked(Order order) {
    bench.accepts(MachineState.READY);
    return asked(bench.run(bench.confirmed(Wishes.trainer()), HOUR), order);
  }

  private Request asked(Request request, Order order) {
    return bench.done(
        request, new Event.ActionAsked(order, ADA, bench.now().plus(bench.timing.action())));
  }

  private static ActionOutcome failed() {
    return new ActionOutcome.Failed(CloudProblem.of(Kind.UNREACHABLE, "timeout"));
  }

  /** The process ends here. */
  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Snapshots of one machine; what is asked for happens, whatever is answered. */
  private static final class Shelf implements Snapshots {
    private final List<String> calls = new ArrayList<>();
    private final List<Snapshot> all = new ArrayList<>();
    private ActionOutcome answers = new ActionOutcome.Taken();
    private boolean takes = true;
    private boolean dies;

    @Override
    public Reading<List<Snapshot>> of(CloudId.Machine machine) {
      return new Reading.Read<>(List.copyOf(all));
    }

    @Override
    public Reading<List<Snapshot>> all() {
      return new Reading.Read<>(List.copyOf(all));
    }

    @Override
    public ActionOutcome take(CloudId.Machine machine, String name) {
      calls.add("take " + name);
      if (takes) {
        all.add(new Snapshot(new CloudId.Snapshot("ss" + all.size()), name, machine, false));
      }
      return answers;
    }

    @Override
    public ActionOutcome restore(CloudId.Snapshot id, boolean keepFirst) {
      calls.add("restore " + id.value());
      if (dies) {
        throw new Death();
      }
      return answers;
    }

    @Override
    public ActionOutcome delete(CloudId.Snapshot id) {
      calls.add("delete " + id.value());
      return answers;
    }
  }
}
