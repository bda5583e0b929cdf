package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets screens wait until something changes that can be seen. */
final class Watch implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long latest;
  private boolean closed;

  Watch(History history) {
    history.listen(this::notice);
  }

  /**
   * The order of the newest visible change, as soon as it is another than the one that was seen; a
   * screen that saw the order of an earlier start is behind as well.
   */
  long other(long seen, Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (latest == seen && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return latest;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return latest;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void notice(WorkspaceEvent event) {
    if (!isVisible(event)) {
      return;
    }
    lock.lock();
    try {
      latest = event.order();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static boolean isVisible(WorkspaceEvent event) {
    return switch (event) {
      case WorkspaceEvent.Posted _,
          WorkspaceEvent.Edited _,
          WorkspaceEvent.Deleted _,
          WorkspaceEvent.FormShown _,
          WorkspaceEvent.Told _ ->
          true;
      case WorkspaceEvent.Typed _,
          WorkspaceEvent.Pressed _,
          WorkspaceEvent.Submitted _,
          WorkspaceEvent.Left _,
          WorkspaceEvent.Delivered _,
          WorkspaceEvent.Called _ ->
          false;
    };
  }
}
