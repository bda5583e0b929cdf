package dev.quartermaster.sandbox.paperspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something done to a machine, as the Core API shows it.
 *
 * @param ends when it ends; empty when it never does
 * @param outcome {@code done}, {@code error} or {@code cancelled}, once ended
 */
record MachineEvent(
    String name,
    String handle,
    Instant created,
    Optional<Instant> ends,
    String outcome,
    String errorMsg) {

  /** The text of a start that found no room (paperspace-node's documentation, machines show). */
  static final String NO_CAPACITY =
      "Uh oh. This machine type can't start due to insufficient capacity or higher than normal"
          + " demand. Please try again later.";

  private static final Duration FRESH = Duration.ofSeconds(1);

  static MachineEvent done(String name, String handle, Instant created, Instant ends) {
    return new MachineEvent(name, handle, created, Optional.of(ends), "done", "");
  }

  static MachineEvent endless(String name, String handle, Instant created) {
    return new MachineEvent(name, handle, created, Optional.empty(), "done", "");
  }

  static MachineEvent noCapacity(String handle, Instant created, Instant ends) {
    return new MachineEvent("start", handle, created, Optional.of(ends), "error", NO_CAPACITY);
  }

  boolean hasEnded(Instant now) {
    return ends.isPresent() && !ends.get().isAfter(now);
  }

  String stateAt(Instant now) {
    if (hasEnded(now)) {
      return outcome;
    }
    return now.isBefore(created.plus(FRESH)) ? "new" : "in progress";
  }

  Instant modified(Instant now) {
    return hasEnded(now) ? ends.orElse(created) : created;
  }

  MachineEvent cutOffAt(Instant now) {
    return hasEnded(now)
        ? this
        : new MachineEvent(name, handle, created, Optional.of(now), "cancelled", "");
  }
}
