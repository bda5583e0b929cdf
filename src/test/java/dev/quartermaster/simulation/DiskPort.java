package dev.quartermaster.simulation;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.request.Brake;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Freeze;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Line;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Shown;
import dev.quartermaster.request.StoreUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The disk as one process sees it: it may refuse, or write and refuse all the same. */
final class DiskPort implements RequestStore, RequestStore.HouseLines {
  private final World world;
  private final Life life;
  private final RequestStore durable;
  private final Brake brake = new DiskBrake();

  DiskPort(World world, Life life) {
    this.world = world;
    this.life = life;
    this.durable = world.disk().durable();
  }

  @Override
  public Optional<Request> find(RequestId id) {
    return read("find", () -> durable.find(id));
  }

  @Override
  public Optional<RequestId> byDelivery(String delivery) {
    return read("byDelivery", () -> durable.byDelivery(delivery));
  }

  @Override
  public Optional<Request> byMachine(CloudId.Machine id) {
    return read("byMachine", () -> durable.byMachine(id));
  }

  @Override
  public Optional<Request> byCard(MessageRef card) {
    return read("byCard", () -> durable.byCard(card));
  }

  @Override
  public Optional<Request> byMarker(Marker marker) {
    return read("byMarker", () -> durable.byMarker(marker));
  }

  @Override
  public List<Request> withMachines() {
    return read("withMachines", durable::withMachines);
  }

  @Override
  public List<RequestId> unfinished() {
    return read("unfinished", durable::unfinished);
  }

  @Override
  public Commit commit(Change change) {
    String what = "commit " + change.event().getClass().getSimpleName();
    return write(
        what,
        () -> {
          Commit commit = durable.commit(change);
          if (commit == Commit.DONE) {
            world.disk().wrote(change);
          } else {
            world.note("disk: " + change.after().id() + " " + what + " " + commit);
          }
          return commit;
        });
  }

  @Override
  public Shown shown(RequestId id) {
    return read("shown", () -> durable.shown(id));
  }

  @Override
  public void remember(RequestId id, MessageRef root, long version) {
    write(
        "remember",
        () -> {
          durable.remember(id, root, version);
          return true;
        });
  }

  @Override
  public Shown ballotShown(RequestId id) {
    return read("ballotShown", () -> durable.ballotShown(id));
  }

  @Override
  public void rememberBallot(RequestId id, MessageRef card, long version) {
    write(
        "rememberBallot",
        () -> {
          durable.rememberBallot(id, card, version);
          return true;
        });
  }

  @Override
  public List<Line> unsaid(RequestId id) {
    return read("unsaid", () -> durable.unsaid(id));
  }

  @Override
  public void said(Line line) {
    write(
        "said",
        () -> {
          durable.said(line);
          return true;
        });
  }

  @Override
  public Brake brake() {
    return brake;
  }

  @Override
  public void refused(HouseEvent.Refused refusal) {
    write(
        "refused",
        () -> {
          durable.refused(refusal);
          return true;
        });
  }

  @Override
  public HouseLines house() {
    return this;
  }

  @Override
  public boolean anchor(String key) {
    return write("anchor", () -> durable.house().anchor(key));
  }

  @Override
  public boolean put(String key, Card card) {
    return write(
        "put",
        () -> {
          world.history().add(new History.Fact.HousePut(key));
          return durable.house().put(key, card);
        });
  }

  @Override
  public List<Line> unsaid() {
    return read("unsaid", () -> durable.house().unsaid());
  }

  private <T> T read(String what, Supplier<T> effect) {
    life.pass("disk " + what + " (before)");
    if (world.fault(Weather::disk, 0.5)) {
      throw refused(what);
    }
    T value = effect.get();
    life.pass("disk " + what + " (after)");
    return value;
  }

  private <T> T write(String what, Supplier<T> effect) {
    life.pass("disk " + what + " (before)");
    if (world.fault(Weather::disk)) {
      throw refused(what);
    }
    T value = effect.get();
    life.pass("disk " + what + " (after)");
    if (world.fault(Weather::disk, 0.5)) {
      world.note("disk: written but refused: " + what);
      throw refused(what);
    }
    return value;
  }

  private StoreUnavailable refused(String what) {
    world.note(life + " disk refuses: " + what);
    world.history().add(new History.Fact.Hindered());
    return new StoreUnavailable(what, new IllegalStateException("simulated"));
  }

  /** The brake, on the same disk. */
  private final class DiskBrake implements Brake {
    @Override
    public Optional<Freeze> frozen() {
      return read("frozen", () -> durable.brake().frozen());
    }

    @Override
    public boolean freeze(Freeze freeze) {
      return write(
          "freeze",
          () -> {
            world.note("disk: frozen by " + freeze.by().id());
            world.history().add(new History.Fact.Brake(true));
            return durable.brake().freeze(freeze);
          });
    }

    @Override
    public boolean unfreeze(Person by, String reason, Instant at) {
      return write(
          "unfreeze",
          () -> {
            world.note("disk: unfrozen by " + by.id());
            world.history().add(new History.Fact.Brake(false));
            return durable.brake().unfreeze(by, reason, at);
          });
    }

    @Override
    public boolean maySend(Request creating) {
      return read("maySend", () -> durable.brake().maySend(creating));
    }
  }
}
