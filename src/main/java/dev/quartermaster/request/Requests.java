package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.policy.Limits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens requests and applies events to them: the only writer. One event is one transaction with
 * everything that follows from it.
 */
public final class Requests {
  /** The actor of what nobody asked for just now. */
  public static final String HOUSE = "quartermaster";

  private static final int ID_TRIES = 20;

  private final RequestStore store;
  private final Schedule schedule;
  private final Chance chance;
  private final Room room;
  private final Caps caps;

  /** Writes to that store, which always has room. */
  public Requests(RequestStore store, Schedule schedule, Chance chance) {
    this(store, schedule, chance, () -> true, new Caps(Limits.NONE));
  }

  /** Writes to that store; nothing new is taken while there is no room, or above those limits. */
  public Requests(RequestStore store, Schedule schedule, Chance chance, Room room, Caps caps) {
    this.caps = caps;
    this.room = room;
    this.store = store;
    this.schedule = schedule;
    this.chance = chance;
  }

  /**
   * Opens a request for a delivery; the same delivery again gives the request that it opened the
   * first time.
   *
   * @throws StoreUnavailable when nothing was recorded as far as is known
   * @throws OutOfRoom when the disk is nearly full
   * @throws OverLimit when there would be more than the policy's limits allow
   */
  public Request open(Event.Opened opened, String delivery) {
    return first(
        id -> Lifecycle.open(id, opened), opened, opened.asker().id(), List.of(), delivery);
  }

  /** Opens a request with a machine that was made elsewhere; likewise. */
  public Request adopt(Event.Adopted adopted, String delivery) {
    return first(
        id -> Adoption.first(id, adopted),
        adopted,
        adopted.by().id(),
        List.of(Card.saying(WishStory.adopted(adopted))),
        delivery);
  }

  private Request first(
      Function<RequestId, Request> row,
      Event event,
      String actor,
      List<Card> lines,
      String delivery) {
    needRoom("open a request");
    for (int i = 0; i < ID_TRIES; i++) {
      Request request = row.apply(chance.requestId());
      Optional<Wait> next = schedule.next(request);
      var change =
          new Change(0, request, event, actor, lines, next, Optional.of(delivery), caps.of(event));
      switch (commit(change)) {
        case DONE -> {
          return request;
        }
        case REPEATED -> {
          return store.byDelivery(delivery).flatMap(store::find).orElseThrow();
        }
        case STALE -> {}
      }
    }
    throw new IllegalStateException("drawing a request id: all " + ID_TRIES + " drawn were taken");
  }

  /** Applies an event that the house itself found out. */
  public Applied apply(Request seen, Event event) {
    return apply(seen, event, HOUSE, Optional.empty());
  }

  /**
   * Applies an event that a person caused by a delivery.
   *
   * @throws OutOfRoom when it would have something made, and the disk is nearly full
   * @throws OverLimit when there would be more than the policy's limits allow
   */
  public Applied apply(Request seen, Event event, String actor, Optional<String> delivery) {
    if (mayHaveMade(event)) {
      needRoom("take a yes");
    }
    Optional<Request> after = Lifecycle.after(seen, event);
    if (after.isEmpty()) {
      return new Applied.NoPlace();
    }
    Request row = after.get();
    List<Card> lines = Story.lines(seen, event, row);
    return switch (commit(
        new Change(
            seen.version(),
            row,
            event,
            actor,
            lines,
            schedule.next(row),
            delivery,
            caps.of(event)))) {
      case DONE -> new Applied.Done(row);
      case STALE -> new Applied.Stale();
      case REPEATED -> new Applied.Repeated();
    };
  }

  /** Whether something is to be made because of it, now or once others agree. */
  private static boolean mayHaveMade(Event event) {
    return event instanceof Event.Confirmed
        || event instanceof Event.Submitted
        || event instanceof Event.Revised
        || event instanceof Event.Hoped
        || (event instanceof Event.Voted(var vote, _) && vote.isYes());
  }

  private void needRoom(String doing) {
    if (!room.isEnough()) {
      throw new OutOfRoom(doing);
    }
  }

  /**
   * Where it is not known whether a write went through, the row itself tells: no two writers make
   * the same row.
   */
  private Commit commit(Change change) {
    try {
      return store.commit(change);
    } catch (StoreUnavailable e) {
      boolean written = store.find(change.after().id()).filter(change.after()::equals).isPresent();
      if (written) {
        return Commit.DONE;
      }
      throw e;
    }
  }
}
