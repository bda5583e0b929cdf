package dev.quartermaster.config;

/** What becomes of the random marker in a machine's name once the machine is ready. */
public enum MarkerPolicy {
  /** The machine is renamed to what the person chose. */
  REMOVE,
  /** The name keeps it. */
  KEEP
}
