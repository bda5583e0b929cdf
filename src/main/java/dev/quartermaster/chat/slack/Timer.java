package dev.quartermaster.chat.slack;

import java.time.Duration;

/** Does things later, on a thread of its own; they must not wait there. */
@FunctionalInterface
interface Timer {
  /** Runs it once, so long from now; not at all when all is closed before. */
  void after(Duration wait, Runnable what);
}
