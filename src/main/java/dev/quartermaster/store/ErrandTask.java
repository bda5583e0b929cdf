package dev.quartermaster.store;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Wait;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Runs one kind of errand. A wake-up that comes while its errand runs leaves no trace in the table,
 * so before the errand ends its row is looked at once more, held: whoever changed it meanwhile is
 * seen, and whoever changes it afterwards finds the errand ended and makes a new wake-up.
 */
final class ErrandTask {
  private final Transactions transactions;
  private final Rows rows;
  private final Runs runs;
  private final SqlWakeups wakeups;
  private final boolean shared;

  ErrandTask(Store.Parts parts) {
    this.transactions = parts.transactions();
    this.rows = parts.rows();
    this.runs = parts.runs();
    this.wakeups = parts.wakeups();
    this.shared = parts.database().shared();
  }

  /** The task of an errand, for db-scheduler. */
  CustomTask<Void> of(
      Errand errand, BiFunction<Errand, RequestId, Optional<Wait>> work, Mishaps mishaps) {
    return Tasks.custom(SqlWakeups.taskOf(errand), Void.class)
        .onFailure(mishaps.retry())
        .onDeadExecutionRevive()
        .execute(
            (instance, _) -> {
              var id = new RequestId(instance.getId());
              Runs.Run run = runs.begin(id, rows.version(id));
              Optional<Wait> wait = runs.during(run, () -> work.apply(errand, id));
              return ending(run, wait.map(wakeups::dueAfter));
            });
  }

  private CompletionHandler<Void> ending(Runs.Run run, Optional<Instant> wanted) {
    return (complete, operations) -> {
      Instant now = wakeups.dueAfter(Wait.NONE);
      Optional<Instant> again =
          transactions.within(
              "end an errand",
              handle -> {
                boolean moved = rows.hold(handle, run.id(), shared) != run.known().get();
                Optional<Instant> due = moved ? Optional.of(now) : wanted;
                due.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
                return due;
              });
      if (again.isPresent() && !again.get().isAfter(now)) {
        wakeups.nudge();
      }
    };
  }
}
