package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static dev.quartermaster.request.RequestFixtures.made;
import static dev.quartermaster.request.RequestFixtures.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestFixtures;
import dev.quartermaster.request.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What machines took until they ran is kept with the change that says so, and outlives a restart.
 */
class ReadyTimesTest {
  @TempDir Path folder;

  @Test
  void the_times_of_a_type_in_a_region_are_known_after_a_restart() {
    Path file = folder.resolve("quartermaster.db");
    try (Store store = Stores.file(file)) {
      ready(store, 1, Optional.of(Duration.ofSeconds(200)));
      ready(store, 2, Optional.of(Duration.ofSeconds(250)));
      ready(store, 3, Optional.empty());
    }
    try (Store store = Stores.file(file)) {
      assertThat(store.requests().readyTimes().newest(MachineType.P4000, Region.NY2, 20))
          .containsExactlyInAnyOrder(Duration.ofSeconds(200), Duration.ofSeconds(250));
      assertThat(store.requests().readyTimes().newest(MachineType.P4000, Region.NY2, 1)).hasSize(1);
      assertThat(store.requests().readyTimes().newest(MachineType.P4000, Region.CA1, 20)).isEmpty();
      assertThat(store.requests().readyTimes().newest(MachineType.P5000, Region.NY2, 20)).isEmpty();
    }
  }

  @Test
  void a_change_that_came_too_late_leaves_no_time_behind() {
    try (Store store = Stores.file(folder.resolve("quartermaster.db"))) {
      Change ready = ready(store, 1, Optional.of(Duration.ofSeconds(200)));
      assertThat(store.requests().commit(ready)).isEqualTo(Commit.STALE);
      assertThat(store.requests().readyTimes().newest(MachineType.P4000, Region.NY2, 20))
          .hasSize(1);
    }
  }

  private static Change ready(Store store, int number, Optional<Duration> took) {
    Request draft = draft(id(number));
    assertThat(store.requests().commit(change(draft))).isEqualTo(Commit.DONE);
    Request row = next(draft, new Stage.Ready(made(number, false), Optional.empty()));
    Change plain = change(row);
    var ready =
        new Change(
            plain.seen(),
            row,
            new Event.BecameReady(machine(number), Optional.empty(), took),
            plain.actor(),
            plain.lines(),
            plain.next(),
            plain.delivery());
    assertThat(store.requests().commit(ready)).isEqualTo(Commit.DONE);
    return ready;
  }

  private static Machine machine(int number) {
    return new Machine(
        RequestFixtures.machineId(number),
        "ada-dev",
        MachineState.READY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
