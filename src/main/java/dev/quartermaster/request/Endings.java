package dev.quartermaster.request;

import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineDetails;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an order that the cloud took has come to its end, good or bad. The state right after an
 * order can still be the one from before it, so a state counts only where it tells of the order.
 */
final class Endings {
  private static final Set<MachineState> AT_REST =
      Set.of(MachineState.READY, MachineState.SERVICEREADY, MachineState.OFF);

  private final Provider provider;
  private final Follower follower;
  private final Kept kept;

  Endings(Provider provider, Follower follower) {
    this.provider = provider;
    this.follower = follower;
    this.kept = new Kept(provider);
  }

  /** How it ended; empty while it goes on, as far as can be seen. */
  Optional<Event> of(Request request, Stage.Changing now, Machine machine) {
    MachineSpec spec = request.quoted().spec();
    Optional<Event> good =
        switch (now.verb()) {
          case START -> is(machine, MachineState.READY).map(ready -> follower.ready(spec, ready));
          case STOP -> is(machine, MachineState.OFF).map(Event.BecameOff::new);
          case RESTART -> restarted(now, machine).map(ready -> follower.ready(spec, ready));
          case RESIZE -> resized(now, machine).map(Event.ActionDone::new);
          case SNAPSHOT, RESTORE, KEEP -> kept(now, machine).map(Event.ActionDone::new);
          case ADJUST ->
              Optional.of(machine).filter(seen -> adjusted(now, seen)).map(Event.ActionDone::new);
          case RENAME -> Optional.of(new Event.ActionDone(machine));
          case DESTROY -> Optional.empty();
        };
    return good.or(() -> bad(now, machine));
  }

  /** The cloud says that it did, or what was to be made is there. */
  private Optional<Machine> kept(Stage.Changing now, Machine machine) {
    Optional<MachineEvent> done =
        event(now).or(() -> newest(now, machine)).filter(event -> event.ended() && !event.failed());
    boolean there =
        done.isPresent() || (now.follow().isEmpty() && kept.isThere(machine.id(), now.order()));
    return Optional.of(machine).filter(_ -> there);
  }

  /** Whether the machine's address is as was asked; all else is so as soon as it is taken. */
  private static boolean adjusted(Stage.Changing now, Machine machine) {
    return switch (now.order().orElseThrow()) {
      case Adjustment.Claim _ -> machine.publicIp().isPresent();
      case Adjustment.Assign(var ip, _) -> machine.publicIp().equals(Optional.of(ip));
      case Adjustment.Release(var ip, _) -> !machine.publicIp().equals(Optional.of(ip));
      case Adjustment _,
          Keeping _,
          Order.Rename _,
          Order.Resize _,
          Order.DestroyKeepingIp _,
          Order.GiveWay _ ->
          true;
    };
  }

  private static Optional<Machine> is(Machine machine, MachineState state) {
    return Optional.of(machine).filter(seen -> seen.state() == state);
  }

  /** Ready once more: it was seen restarting, or the cloud says that it did. */
  private static Optional<Machine> restarted(Stage.Changing now, Machine machine) {
    boolean seen = now.made().state() == MachineState.RESTARTING;
    return is(machine, MachineState.READY)
        .filter(ready -> seen || newest(now, ready).filter(MachineEvent::ended).isPresent());
  }

  /** It has what was asked for, and stands still. */
  private Optional<Machine> resized(Stage.Changing now, Machine machine) {
    if (!(now.order().orElseThrow() instanceof Order.Resize(var quote))
        || !AT_REST.contains(machine.state())) {
      return Optional.empty();
    }
    return provider
        .upkeep()
        .details(machine.id())
        .asOptional()
        .flatMap(details -> details)
        .filter(details -> fits(details, quote.spec()))
        .map(MachineDetails::machine);
  }

  private static boolean fits(MachineDetails details, MachineSpec spec) {
    return details.machine().type().equals(Optional.of(spec.type()))
        && details.diskGigabytes().orElse(0) >= spec.size().gigabytes()
        && AT_REST.contains(details.machine().state());
  }

  private Optional<Event> bad(Stage.Changing now, Machine machine) {
    return newest(now, machine)
        .filter(MachineEvent::failed)
        .or(() -> event(now).filter(MachineEvent::failed))
        .map(Endings::words)
        .map(Event.ActionFailed::new);
  }

  /**
   * The newest thing that the cloud did with the machine since the order that is about the order: a
   * restore stops and starts the machine, too.
   */
  private static Optional<MachineEvent> newest(Stage.Changing now, Machine machine) {
    return machine.events().stream()
        .takeWhile(event -> now.stale().filter(event::isTheSameAs).isEmpty())
        .filter(event -> event.name().equals(now.verb().event()))
        .findFirst();
  }

  private Optional<MachineEvent> event(Stage.Changing now) {
    return now.follow()
        .flatMap(id -> provider.events().one(id).asOptional())
        .flatMap(event -> event);
  }

  private static String words(MachineEvent failed) {
    String words = failed.error().isBlank() ? "it did not work" : failed.error();
    return "Paperspace says “" + words.strip().replaceFirst("\\.+$", "") + "”";
  }
}
