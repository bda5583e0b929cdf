package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A brake in memory. */
final class MemoryBrake implements Brake {
  private final Function<RequestId, Optional<Request>> rows;
  private final Consumer<HouseEvent> journal;
  private final Runnable drawAnew;
  private Optional<Freeze> frozen = Optional.empty();

  MemoryBrake(
      Function<RequestId, Optional<Request>> rows,
      Consumer<HouseEvent> journal,
      Runnable drawAnew) {
    this.rows = rows;
    this.journal = journal;
    this.drawAnew = drawAnew;
  }

  @Override
  public synchronized Optional<Freeze> frozen() {
    return frozen;
  }

  @Override
  public synchronized boolean freeze(Freeze freeze) {
    boolean pulls = frozen.isEmpty();
    if (pulls) {
      frozen = Optional.of(freeze);
      journal.accept(new HouseEvent.Frozen(freeze));
      drawAnew.run();
    }
    return pulls;
  }

  @Override
  public synchronized boolean unfreeze(Person by, String reason, Instant at) {
    boolean releases = frozen.isPresent();
    if (releases) {
      frozen = Optional.empty();
      journal.accept(new HouseEvent.Unfrozen(by, reason, at));
      drawAnew.run();
    }
    return releases;
  }

  @Override
  public synchronized boolean maySend(Request creating) {
    return frozen.isEmpty() && rows.apply(creating.id()).filter(creating::equals).isPresent();
  }
}
