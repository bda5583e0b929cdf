package dev.quartermaster.simulation;

/** Unwinds a thread of a process that was killed; nothing of ours may catch it. */
final class Killed extends Error {
  private static final long serialVersionUID = 1;

  Killed(String where) {
    super(where, null, false, false);
  }
}
