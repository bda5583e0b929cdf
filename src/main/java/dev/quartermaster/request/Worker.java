package dev.quartermaster.request;

import dev.quartermaster.machine.Machine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves one request one step towards its end: reads the row, looks at the world, writes what
 * happened. It keeps nothing that matters; a crash at any point costs time only.
 */
public final class Worker {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);

  private final RequestStore store;
  private final Requests requests;
  private final Schedule schedule;
  private final Steps steps;

  /**
   * Outcomes of a create that could not be written yet; lost in a crash, and then found again by
   * the mark.
   */
  private final Map<RequestId, Unwritten> unwritten = new ConcurrentHashMap<>();

  private record Unwritten(Request creating, Event outcome) {}

  /** Works on that store's requests. */
  public Worker(RequestStore store, Requests requests, Schedule schedule, Steps steps) {
    this.store = store;
    this.requests = requests;
    this.schedule = schedule;
    this.steps = steps;
  }

  /**
   * Takes one step, and says when to look again; nothing where only a person goes on. Blocks as
   * long as one call to the cloud.
   *
   * @throws StoreUnavailable to be tried again a little later
   */
  public Optional<Wait> step(RequestId id) {
    Unwritten left = unwritten.get(id);
    if (left != null) {
      return record(left.creating(), left.outcome());
    }
    return store.find(id).flatMap(this::step);
  }

  private Optional<Wait> step(Request request) {
    return switch (steps.next(request)) {
      case Next.Rest _ -> Optional.empty();
      case Next.Again(var pause) -> Optional.of(pause);
      case Next.ToGive(var intent) -> give(request, intent);
      case Next.Happened(var event) -> apply(request, event);
    };
  }

  /** Once it is on disk that the order counts as given, it is given, by just this worker. */
  private Optional<Wait> give(Request request, Event.ActionTaken intent) {
    if (!(requests.apply(request, intent) instanceof Applied.Done(var after))) {
      return Optional.of(Wait.NONE);
    }
    log.info("order about to be given id={} stage={}", after.id(), after.stage().word());
    return steps
        .give(after)
        .map(event -> apply(after, event))
        .orElseGet(() -> schedule.next(after));
  }

  /** The time that an intent stays fresh begins before the last look at what may forbid it. */
  private Optional<Wait> apply(Request request, Event found) {
    long before = steps.nanos();
    Event event = steps.atLast(request, found);
    return switch (requests.apply(request, event)) {
      case Applied.Done(var after) -> {
        log.info(
            "request moved id={} from={} to={} event={}",
            request.id(),
            request.stage().word(),
            after.stage().word(),
            event.getClass().getSimpleName());
        yield event instanceof Event.Intended
            ? record(after, steps.send(after, before))
            : schedule.next(after);
      }
      case Applied.Stale _, Applied.Repeated _ -> Optional.of(Wait.NONE);
      case Applied.NoPlace _ -> schedule.next(request);
    };
  }

  /** Takes a listed machine for that of a request which looks for it. */
  void adopt(Request request, Machine machine) {
    requests.apply(request, steps.found(machine));
  }

  /**
   * Writes how a create ended: the one write that is tried until it is done or somebody else took
   * over.
   */
  private Optional<Wait> record(Request creating, Event outcome) {
    unwritten.put(creating.id(), new Unwritten(creating, outcome));
    Applied applied = requests.apply(creating, outcome);
    if (applied instanceof Applied.Stale) {
      applied = afterTakeOver(creating, outcome);
    }
    unwritten.remove(creating.id());
    log.info("create ended id={} outcome={}", creating.id(), outcome.getClass().getSimpleName());
    return applied instanceof Applied.Done(var after)
        ? schedule.next(after)
        : Optional.of(Wait.NONE);
  }

  /**
   * Somebody took this attempt for lost while its answer was under way: a machine that it names is
   * found all the same.
   */
  private Applied afterTakeOver(Request creating, Event outcome) {
    Optional<Request> now =
        store.find(creating.id()).filter(row -> row.attempt().equals(creating.attempt()));
    if (now.isPresent() && outcome instanceof Event.Accepted(var machine, var at, var deadline)) {
      return requests.apply(now.get(), new Event.Found(machine, at, deadline));
    }
    return new Applied.Stale();
  }
}
