package dev.quartermaster.simulation;

import dev.quartermaster.machine.Fingerprint;
import dev.quartermaster.request.Approval;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.InMemoryRequestStore;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Wakeups;
import java.util.Optional;

/** The disk that all copies share, with its own history of what became durable. */
final class FakeDisk {
  private final World world;
  private final InMemoryRequestStore durable;

  FakeDisk(World world) {
    this.world = world;
    Wakeups wakeups = world.engine();
    this.durable = new InMemoryRequestStore(wakeups);
  }

  RequestStore durable() {
    return durable;
  }

  long version(RequestId id) {
    return durable.find(id).map(Request::version).orElse(0L);
  }

  /** Whoever stopped everything lets it go on in the end. */
  void letGo() {
    boolean stopped =
        durable.brake().unfreeze(FakeChat.BOB, "the day is over", world.agenda().now());
    if (stopped) {
      world.note("disk: unfrozen in the end");
      world.history().add(new History.Fact.Brake(false));
    }
  }

  /** Notes that a change is durable. */
  void wrote(Change change) {
    Request row = change.after();
    world.note(
        "disk: %s v%d %s %s"
            .formatted(
                row.id(),
                row.version(),
                change.event().getClass().getSimpleName(),
                row.stage().word()));
    Optional<Fingerprint> approved =
        change.event() instanceof Event.Confirmed(var approval, _)
            ? Optional.of(approval.fingerprint())
            : Optional.empty();
    world
        .history()
        .add(new History.Fact.Durable(row, change.event().getClass(), change.delivery(), approved));
    if (change.event() instanceof Event.Voted && row.stage() instanceof Stage.Approved) {
      row.approval().map(Approval::by).ifPresent(world.chat()::hasConfirmed);
    }
    world.engine().wrote(row.id(), row.version());
  }
}
