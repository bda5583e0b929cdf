package dev.quartermaster.machine;

/** How a start, stop, rename or destroy ended; each may be repeated without harm. */
public sealed interface ActionOutcome {
  /** The cloud took it; the machine's state follows later. */
  record Taken() implements ActionOutcome {}

  /** It was not taken, or nobody knows. */
  record Failed(CloudProblem problem) implements ActionOutcome {}
}
