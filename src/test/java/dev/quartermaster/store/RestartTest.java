package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static dev.quartermaster.request.RequestFixtures.wakingAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.quartermaster.request.Chore;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.Wait;
import dev.quartermaster.store.Errands.Ran;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestartTest {
  private static final Duration SOON = Duration.ofMillis(50);

  @TempDir Path folder;

  @Test
  void what_a_killed_process_was_running_runs_again_at_once() {
    Path file = folder.resolve("quartermaster.db");
    var errands = new Errands();
    try (Store store = Stores.file(file)) {
      store.requests().commit(wakingAfter(change(draft(id(1))), Wait.NONE));
      leaveAsKilled(store);
    }
    try (Store store = Stores.file(file);
        Engine _ = store.start(Errands.options(SOON), errands::run, errands::run)) {
      await().until(() -> errands.ran(new Ran(Errand.STEP, id(1))) == 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Chore.class)
  void every_chore_is_scheduled_after_a_restart_also_when_it_was_killed_at_it(Chore chore) {
    Path file = folder.resolve("quartermaster.db");
    var errands = new Errands();
    try (Store store = Stores.file(file)) {
      store.start(Errands.options(SOON), errands::run, errands::run).close();
      leaveAsKilled(store);
    }
    var after = new Errands();
    try (Store store = Stores.file(file);
        Engine _ = store.start(Errands.options(SOON), after::run, after::run)) {
      assertThat(Stores.due(store, Engine.taskOf(chore), RecurringTask.INSTANCE)).isPresent();
      await().until(() -> after.choresDone(1));
    }
  }

  @Test
  void what_a_killed_replica_was_running_is_taken_over_by_another() {
    var errands = new Errands();
    try (Store store = Postgres.store()) {
      store.requests().commit(wakingAfter(change(draft(id(1))), Wait.NONE));
      Stores.sql(
          store,
          """
          update scheduled_tasks
          set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 minute'
          """);
      try (Engine _ = store.start(Errands.options(SOON), errands::run, errands::run)) {
        await().until(() -> errands.ran(new Ran(Errand.STEP, id(1))) == 1);
      }
    }
  }

  private static void leaveAsKilled(Store store) {
    Stores.sql(
        store,
        """
        update scheduled_tasks
        set picked = true, picked_by = 'dead', last_heartbeat = execution_time
        """);
  }
}
