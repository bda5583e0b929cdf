package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that waits for all. */
final class RealTimer implements Timer, AutoCloseable {
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("slack-link-timer").factory());

  @Override
  public void after(Duration wait, Runnable what) {
    try {
      var _ = thread.schedule(what, wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      // Then it is not done at all, as promised.
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
