package dev.quartermaster.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.quartermaster.request.Chore;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs wake-ups as they fall due; closing it lets what is being run come to its end. */
public final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final int THREADS = 8;
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final Scheduler scheduler;
  private final SqlWakeups wakeups;
  private final LongAdder rounds;

  private Engine(Scheduler scheduler, SqlWakeups wakeups, LongAdder rounds) {
    this.scheduler = scheduler;
    this.wakeups = wakeups;
    this.rounds = rounds;
  }

  /** What is done when a time has come. */
  record Work(BiFunction<Errand, RequestId, Optional<Wait>> errands, Consumer<Chore> chores) {}

  static Engine start(Store.Parts parts, EngineOptions options, Work work) {
    var mishaps = new Mishaps(parts.clock(), options.incidents());
    var task = new ErrandTask(parts);
    List<Task<?>> errands =
        Stream.of(Errand.values())
            .<Task<?>>map(errand -> task.of(errand, work.errands(), mishaps))
            .toList();
    List<RecurringTask<?>> chores =
        Stream.of(Chore.values())
            .<RecurringTask<?>>map(
                chore -> recurring(chore, options, keeping(parts, work.chores()), mishaps))
            .toList();
    if (!parts.database().shared()) {
      release(parts.transactions());
    }
    var pool = new JoiningDataSource(parts.database().pool(), parts.transactions());
    var rounds = new LongAdder();
    SchedulerBuilder builder =
        Scheduler.create(pool, errands).startTasks(chores).addSchedulerListener(counting(rounds));
    Scheduler scheduler = set(builder, parts, options).build();
    scheduler.start();
    parts.wakeups().listener(scheduler::triggerCheckForDueExecutions);
    return new Engine(scheduler, parts.wakeups(), rounds);
  }

  /** A round that failed is one too: the loop goes on. */
  private static SchedulerListener counting(LongAdder rounds) {
    return new AbstractSchedulerListener() {
      @Override
      public void onSchedulerEvent(SchedulerEventType type) {
        if (type == SchedulerEventType.RAN_EXECUTE_DUE
            || type == SchedulerEventType.UNEXPECTED_ERROR) {
          rounds.increment();
        }
      }
    };
  }

  /** How often it has looked for what is due; it does so many times a minute while it lives. */
  public long rounds() {
    return rounds.sum();
  }

  private static SchedulerBuilder set(
      SchedulerBuilder builder, Store.Parts parts, EngineOptions options) {
    SchedulerBuilder set =
        builder
            .clock(parts.clock()::instant)
            .schedulerName(new SchedulerName.Fixed("quartermaster"))
            .serializer(new NoTaskData())
            .threads(THREADS)
            .executorService(Executors.newFixedThreadPool(THREADS, threads()))
            .pollingInterval(options.poll())
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .deleteUnresolvedAfter(NEVER)
            .shutdownMaxWait(options.drain())
            .failureLogging(LogLevel.OFF, false);
    return parts.database().shared()
        ? set.pollUsingLockAndFetch(0.5, 1.0)
        : set.pollUsingFetch(0.5, 1.0);
  }

  private static RecurringTask<Void> recurring(
      Chore chore, EngineOptions options, Consumer<Chore> work, Mishaps mishaps) {
    return Tasks.recurring(taskOf(chore), FixedDelay.of(options.period(chore)))
        .onFailure(mishaps.retry())
        .onDeadExecutionRevive()
        .execute((_, _) -> work.accept(chore));
  }

  /** With the hourly chore, what nobody can need any more goes too. */
  private static Consumer<Chore> keeping(Store.Parts parts, Consumer<Chore> chores) {
    return chore -> {
      chores.accept(chore);
      if (chore == Chore.ANCHOR) {
        int _ = Retention.trim(parts.transactions(), parts.clock().instant());
      }
    };
  }

  /** The name of the task that does a chore. */
  static String taskOf(Chore chore) {
    return chore.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whoever ran these is dead, since the file is ours alone; there is no need to wait until his
   * heartbeats are missed.
   */
  private static void release(Transactions transactions) {
    transactions.within(
        "release what a dead process was running",
        handle ->
            handle
                .createUpdate(
                    """
                    update scheduled_tasks
                    set picked = :free, picked_by = null, last_heartbeat = null,
                      version = version + 1
                    where picked <> :free
                    """)
                .bind("free", false)
                .execute());
  }

  /** What escapes db-scheduler while it picks would else go to stderr, past the log. */
  private static ThreadFactory threads() {
    return Thread.ofPlatform()
        .name("engine-", 1)
        .uncaughtExceptionHandler(
            (thread, problem) ->
                LOG.warn("engine thread={} stumbled, going on", thread.getName(), problem))
        .factory();
  }

  /** Takes up nothing new, waits for what is being run as long as the options say, and ends. */
  @Override
  public void close() {
    wakeups.silence();
    scheduler.stop();
  }
}
