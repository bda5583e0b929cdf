package dev.quartermaster.sandbox.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What happened in the workspace, the oldest forgotten first; for judging a bot from outside. */
public final class History {
  private static final int MAX_KEPT = 20_000;

  private final Deque<WorkspaceEvent> events = new ArrayDeque<>();
  private final List<Consumer<WorkspaceEvent>> listeners = new CopyOnWriteArrayList<>();
  private final InstantSource clock;
  private long order;

  History(InstantSource clock) {
    this.clock = clock;
  }

  /** Makes an event from its order and time. */
  interface Making {
    WorkspaceEvent at(long order, Instant when);
  }

  /** Calls this for every event from now on, in order, on the thread that caused it. */
  public void listen(Consumer<WorkspaceEvent> listener) {
    listeners.add(listener);
  }

  /** Everything that is still kept, the oldest first. */
  public List<WorkspaceEvent> events() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  /** Everything of one kind that is still kept, the oldest first. */
  public <E extends WorkspaceEvent> List<E> events(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Every delivery to the bot that is still kept, the oldest first. */
  public List<Delivery> deliveries() {
    return events(WorkspaceEvent.Delivered.class).stream()
        .map(WorkspaceEvent.Delivered::delivery)
        .toList();
  }

  void add(Making making) {
    synchronized (events) {
      var event = making.at(++order, clock.instant());
      events.addLast(event);
      if (events.size() > MAX_KEPT) {
        events.removeFirst();
      }
      listeners.forEach(listener -> listener.accept(event));
    }
  }
}
