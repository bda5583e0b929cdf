package dev.quartermaster.machine;

import java.util.Optional;

/** How a start, stop, rename or destroy ended; each may be repeated without harm. */
public sealed interface ActionOutcome {
  /**
   * The cloud took it; the machine's state follows later.
   *
   * @param event what the cloud does about it, where the API says so; how it ends is read there
   */
  record Taken(Optional<MachineEvent> event) implements ActionOutcome {
    /** Taken, and nothing more is known. */
    public Taken() {
      this(Optional.empty());
    }
  }

  /** It was not taken, or nobody knows. */
  record Failed(CloudProblem problem) implements ActionOutcome {}
}
