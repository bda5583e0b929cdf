package dev.quartermaster.store;

import dev.quartermaster.request.Errand;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Wait;
import dev.quartermaster.request.Wakeups;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/**
 * Wake-ups as rows of db-scheduler's table: the whole coupling to it is the one statement below,
 * which no concurrent writer can make fail.
 */
final class SqlWakeups implements Wakeups {
  private final Transactions transactions;
  private final InstantSource clock;
  private final double speed;
  private final Runs runs;
  private final AtomicReference<Optional<Runnable>> listener =
      new AtomicReference<>(Optional.empty());

  SqlWakeups(Transactions transactions, InstantSource clock, double speed, Runs runs) {
    this.transactions = transactions;
    this.clock = clock;
    this.speed = speed;
    this.runs = runs;
  }

  /** The name of the task that does an errand. */
  static String taskOf(Errand errand) {
    return errand.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void schedule(RequestId id, Errand errand, Wait wait) {
    boolean joined = transactions.joined();
    Instant due = dueAfter(wait);
    transactions.within("schedule a wake-up", handle -> write(handle, id, errand, due));
    if (!joined) {
      nudge();
    }
  }

  /**
   * An errand that is being run is left alone: whoever runs it looks at the row once more before he
   * ends (see {@link ErrandTask}).
   */
  private static int write(Handle handle, RequestId id, Errand errand, Instant due) {
    return handle
        .createUpdate(
            """
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            values (:task, :id, :due, :picked, 0, 1)
            on conflict (task_name, task_instance) do update
            set execution_time = excluded.execution_time, version = scheduled_tasks.version + 1
            where scheduled_tasks.picked = :picked
              and scheduled_tasks.execution_time > excluded.execution_time
            """)
        .bind("task", taskOf(errand))
        .bind("id", id.value())
        .bind("due", Timestamp.from(due))
        .bind("picked", false)
        .execute();
  }

  /** When a wait that begins now is over, by the world's clock. */
  Instant dueAfter(Wait wait) {
    return clock
        .instant()
        .plus(
            switch (wait.pace()) {
              case REAL -> wait.length();
              case WAITING -> Duration.ofNanos((long) (wait.length().toNanos() / speed));
            });
  }

  /** Takes note of a change that this thread has just committed. */
  void committed(RequestId id, long version) {
    runs.wrote(id, version);
    if (!transactions.joined()) {
      nudge();
    }
  }

  /** Who wants to hear at once that something may be due. */
  void listener(Runnable heard) {
    listener.set(Optional.of(heard));
  }

  /** Nobody wants to hear any more. */
  void silence() {
    listener.set(Optional.empty());
  }

  /** Says that something may be due. */
  void nudge() {
    listener.get().ifPresent(Runnable::run);
  }
}
