package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.sandbox.paperspace.Options.Capacity;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many clients at a time, and two simulators with one seed. */
class ManyAtOnceTest {
  private static final int CREATES = 60;

  @Test
  void creates_at_the_same_time_each_make_one_machine() throws Exception {
    var capacity = new Capacity("East Coast (NY2)", "P4000", 5);
    try (var desk = new Desk(Options.defaults().withCapacity(List.of(capacity)));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> made =
          IntStream.range(0, CREATES)
              .mapToObj(i -> threads.submit(() -> desk.made(name(i))))
              .toList();

      for (Future<String> each : made) {
        assertThat(each.get()).startsWith("ps");
      }

      assertThat(desk.simulator.createCount()).isEqualTo(CREATES);
      assertThat(desk.simulator.machines()).extracting(MachineView::id).doesNotHaveDuplicates();
      assertThat(desk.simulator.machines()).extracting(MachineView::name).doesNotHaveDuplicates();
      desk.clock.passes(270);
      assertThat(desk.get("/machines/getMachines?state=ready").json().size()).isEqualTo(5);
    }
  }

  @Test
  void one_seed_gives_the_same_ids() {
    assertThat(ids(3)).isEqualTo(ids(3)).isNotEqualTo(ids(4));
  }

  private static List<String> ids(long seed) {
    var ids = new Ids(new Random(seed));
    return IntStream.range(0, 5).mapToObj(_ -> ids.next("ps")).toList();
  }

  private static String name(int number) {
    return "\"machineType\":\"P4000\",\"machineName\":\"box " + number + "\"";
  }
}
