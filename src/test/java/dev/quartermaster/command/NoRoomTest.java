package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.policy.Limits;
import dev.quartermaster.request.Approval;
import dev.quartermaster.request.Caps;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.InMemoryRequestStore;
import dev.quartermaster.request.OutOfRoom;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestFixtures;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Schedule;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.Verb;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** On a disk that is nearly full nothing new is taken, and what is under way goes on. */
class NoRoomTest {
  private final AtomicBoolean room = new AtomicBoolean(true);
  private final InMemoryRequestStore store = new InMemoryRequestStore((_, _, _) -> {});
  private final Time time =
      new Time(() -> RequestFixtures.NOON, () -> RequestFixtures.NOON, () -> 0);
  private final Requests requests =
      new Requests(
          store,
          new Schedule(time, Timing.standard(), true),
          new Chance(new Random(7)::nextInt),
          room::get,
          new Caps(Limits.NONE));

  @Test
  void A65_nothing_new_is_taken_and_that_has_a_code() {
    room.set(false);
    assertThatThrownBy(this::opened).isInstanceOf(OutOfRoom.class);
    assertThat(store.unfinished()).isEmpty();
    assertThat(Answers.noRoom().summary().toString()).contains("M-902");
  }

  @Test
  void A65_nothing_is_confirmed_but_what_runs_goes_on() {
    Request draft = opened();
    Request running =
        RequestFixtures.next(
            RequestFixtures.next(draft, new Stage.Approved(Optional.empty())),
            new Stage.Ready(RequestFixtures.made(1, false), Optional.empty()));
    room.set(false);
    var yes =
        new Event.Confirmed(
            new Approval(
                RequestFixtures.ADA,
                RequestFixtures.quote().fingerprint(),
                RequestFixtures.NOON,
                RequestFixtures.NOON,
                Optional.empty()),
            RequestFixtures.marker(1));
    assertThatThrownBy(() -> requests.apply(draft, yes, "U0ADA", Optional.of("d2")))
        .isInstanceOf(OutOfRoom.class);
    assertThat(running.stage().machine().orElseThrow().state()).isEqualTo(MachineState.READY);
    var stop = new Event.ActionAsked(Verb.STOP, RequestFixtures.ADA, RequestFixtures.NOON);
    assertThat(requests.apply(running, stop, "U0ADA", Optional.of("d3"))).isNotNull();
  }

  private Request opened() {
    return requests.open(
        new Event.Opened(
            RequestFixtures.ADA,
            RequestFixtures.MACHINES,
            new Draft(Map.of()),
            RequestFixtures.NOON,
            RequestFixtures.NOON.plusSeconds(60)),
        "d1");
  }
}
