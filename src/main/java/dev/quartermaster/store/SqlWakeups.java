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
 * Wake-ups as rows of db-scheduler's table: the whole coupling to it is the one upsert below, which
 * no concurrent writer can make fail.
 */
final class SqlWakeups implements Wakeups {
  private static final String UPSERT =
      """
      insert into scheduled_tasks
        (task_name, task_instance, execution_time, picked, consecutive_failures, version)
      values (?, ?, ?, ?, 0, 1)
      on conflict (task_name, task_instance) do update
      set execution_time = excluded.execution_time, version = scheduled_tasks.version + 1
      where scheduled_tasks.picked = ?
      """;
  private static final String EARLIER =
      "  and scheduled_tasks.execution_time > excluded.execution_time";

  private final Transactions transactions;
  private final Prepared prepared;
  private final InstantSource clock;
  private final double speed;
  private final Runs runs;
  private final AtomicReference<Optional<Runnable>> listener =
      new AtomicReference<>(Optional.empty());

  SqlWakeups(
      Transactions transactions, Prepared prepared, InstantSource clock, double speed, Runs runs) {
    this.transactions = transactions;
    this.prepared = prepared;
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
    transactions.within(
        "schedule a wake-up", handle -> write(handle, UPSERT + EARLIER, id, errand, due));
    if (!joined) {
      nudge();
    }
  }

  /** Says anew when an errand is due, later too; inside an open transaction. */
  void move(RequestId id, Errand errand, Wait wait) {
    Instant due = dueAfter(wait);
    transactions.within("move a wake-up", handle -> write(handle, UPSERT, id, errand, due));
  }

  /**
   * An errand that is being run is left alone: whoever runs it looks at the row once more before he
   * ends (see {@link ErrandTask}).
   */
  private int write(Handle handle, String statement, RequestId id, Errand errand, Instant due) {
    return prepared.update(
        handle, statement, taskOf(errand), id.value(), Timestamp.from(due), false, false);
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
