package dev.quartermaster.store;

import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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
 */
final class GroupCommit implements AutoCloseable {
  private static final int MOST = 64;

  private final Jdbi jdbi;
  private final Duration patience;
  private final BlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>();
  private final Thread thread =
      Thread.ofPlatform().name("store-writer").daemon().unstarted(this::write);
  private volatile boolean closed;

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
    waiting.add(piece);
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
    List<Piece<?>> group = new ArrayList<>();
    try {
      while (!closed || !waiting.isEmpty()) {
        group.add(waiting.take());
        waiting.drainTo(group, MOST - 1);
        commit(group.stream().filter(Piece::isTaken).toList());
        group.clear();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
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
    waiting.add(new Piece<>(_ -> true, _ -> true));
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
