package dev.quartermaster.store;

import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * All writing to a file, on one thread: it takes whatever waits, does each piece behind a savepoint
 * of its own, so that one that fails spoils no other, and commits all of it at once. The disk is
 * waited for once for many, and nobody hears of his piece before it is safe. Those who wait need no
 * thread of the operating system.
 *
 * <p>What a person waits for comes first: it runs on a virtual thread, as everything that answers
 * the chat does. Of what the bot does in its own time a few pieces go along with each group, so
 * that a group is short and none waits for ever.
 */
final class GroupCommit implements AutoCloseable {
  private static final int MOST = 64;
  private static final int MOST_PATIENT = 3;

  private final Jdbi jdbi;
  private final Duration patience;
  private final BlockingQueue<Place> waiting = new PriorityBlockingQueue<>();
  private final AtomicLong places = new AtomicLong();
  private final Thread thread =
      Thread.ofPlatform().name("store-writer").daemon().unstarted(this::write);
  private volatile boolean closed;

  /** Whose turn is when. */
  private record Place(boolean urgent, long number, Piece<?> piece) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return urgent == other.urgent ? Long.compare(number, other.number) : urgent ? -1 : 1;
    }
  }

  private GroupCommit(Jdbi jdbi, Duration patience) {
    this.jdbi = jdbi;
    this.patience = patience;
  }

  /** Begins to write; {@code patience} is how long a piece waits for its turn at the most. */
  static GroupCommit start(Jdbi jdbi, Duration patience) {
    var group = new GroupCommit(jdbi, patience);
    group.thread.start();
    return group;
  }

  /**
   * Does a piece of work and waits until it is on disk; it is taken back when it throws, and where
   * its result is not to be kept.
   */
  <T> T done(Function<Handle, T> work, Predicate<T> keep) {
    var piece = new Piece<>(work, keep);
    waiting.add(new Place(Thread.currentThread().isVirtual(), places.incrementAndGet(), piece));
    if (closed && piece.isWithdrawn()) {
      throw new ConnectionException(new SQLTimeoutException("the store is closed"));
    }
    return piece.result(patience);
  }

  /** How many pieces wait for their turn. */
  int waiting() {
    return waiting.size();
  }

  private void write() {
    try {
      while (!closed || !waiting.isEmpty()) {
        commit(group().stream().filter(Piece::isTaken).toList());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the first; takes the rest as it is. */
  private List<Piece<?>> group() throws InterruptedException {
    List<Piece<?>> group = new ArrayList<>();
    int patient = 0;
    Place next = waiting.take();
    while (next != null) {
      group.add(next.piece());
      patient += next.urgent() ? 0 : 1;
      next = group.size() < MOST && patient < MOST_PATIENT ? waiting.poll() : null;
    }
    return group;
  }

  /** Whatever goes wrong here has written nothing of the whole group. */
  private void commit(List<Piece<?>> group) {
    try {
      jdbi.useTransaction(handle -> group.forEach(piece -> piece.tryOn(handle)));
      group.forEach(Piece::settle);
    } catch (RuntimeException | Error problem) { // Each caller gets it, and the next group its try.
      group.forEach(piece -> piece.fail(problem));
    }
  }

  /** Does what waits, and ends. */
  @Override
  public void close() {
    closed = true;
    waiting.add(new Place(false, Long.MAX_VALUE, new Piece<>(_ -> true, _ -> true)));
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
