package dev.quartermaster.store;

import dev.quartermaster.request.RequestId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells, while an errand runs on a thread, which versions of its request the errand wrote itself;
 * every other one is news that came meanwhile.
 */
final class Runs {
  private final ScopedValue<Run> current = ScopedValue.newInstance();

  /** One run of an errand: the newest version that it knows. */
  record Run(RequestId id, AtomicLong known) {}

  /** Begins at a version. */
  Run begin(RequestId id, long version) {
    return new Run(id, new AtomicLong(version));
  }

  /** Does the work of a run on this thread. */
  <T> T during(Run run, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ScopedValue.where(current, run).call(work);
  }

  /** Says that this thread wrote a version. Behind somebody else's version, it isn't known. */
  void wrote(RequestId id, long version) {
    if (current.isBound() && current.get().id().equals(id)) {
      current.get().known().compareAndSet(version - 1, version);
    }
  }
}
