package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What it costs to wait: one listing a tick, however many machines are being made, and a look at a
 * machine's own events only where it changed for the worse. A listing of a provider is one call for
 * each of its pages.
 */
class CostOfWaitingTest {
  private static final int TICKS = 12;

  private final Bench bench = new Bench();
  private final Duration tick = Timing.standard().poll();

  @ParameterizedTest
  @ValueSource(ints = {1, 500})
  void one_listing_a_tick_serves_all_machines_that_are_being_made(int machines) {
    List<Request> waiting = making(machines);
    int listings = bench.cloud.listings();
    int looks = bench.cloud.looks();
    for (int i = 0; i < TICKS; i++) {
      bench.pass(tick);
      waiting.forEach(request -> bench.worker.step(request.id()));
    }
    assertThat(bench.cloud.listings() - listings).isEqualTo(TICKS);
    assertThat(bench.cloud.looks() - looks).isZero();
  }

  @Test
  void events_are_read_of_those_alone_that_went_off_and_not_of_those_that_run() {
    List<Request> waiting = making(500);
    becomes(waiting.get(7), MachineState.OFF);
    becomes(waiting.get(8), MachineState.READY);
    int listings = bench.cloud.listings();
    int looks = bench.cloud.looks();
    bench.pass(tick);
    waiting.forEach(request -> bench.worker.step(request.id()));
    assertThat(bench.row(waiting.get(8)).stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.cloud.listings() - listings).isEqualTo(1);
    assertThat(bench.cloud.looks() - looks).isEqualTo(1);
  }

  private List<Request> making(int machines) {
    List<Request> waiting = new ArrayList<>();
    for (int i = 0; i < machines; i++) {
      var id = new CloudId.Machine("ps" + (100 + i) + "abc");
      bench.cloud.onCreate((order, _) -> new CreateOutcome.Accepted(made(order, id)));
      Request request = bench.confirmed(Wishes.trainer());
      bench.worker.step(request.id());
      waiting.add(bench.row(request));
    }
    assertThat(waiting).allMatch(request -> request.stage() instanceof Stage.Provisioning);
    return waiting;
  }

  private Machine made(CreateOrder order, CloudId.Machine id) {
    Machine machine = as(id, order.wireName(), MachineState.PROVISIONING);
    bench.cloud.has(machine);
    return machine;
  }

  private void becomes(Request request, MachineState state) {
    CloudId.Machine id = request.stage().machine().orElseThrow().id();
    bench.cloud.has(as(id, "trainer-7", state));
  }

  private Machine as(CloudId.Machine id, String name, MachineState state) {
    return new Machine(
        id,
        name,
        state,
        Optional.of(Wishes.trainer().type()),
        Optional.of(Wishes.trainer().region()),
        Optional.of("203.0.113.24"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(bench.now()),
        List.of());
  }
}
