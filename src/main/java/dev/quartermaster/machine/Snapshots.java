package dev.quartermaster.machine;

import java.util.List;

/** Snapshots; they go with their machine. */
public interface Snapshots {
  /** Those of a machine, newest first. */
  Reading<List<Snapshot>> of(CloudId.Machine machine);

  /** All of the account's, as far as the key sees them. */
  Reading<List<Snapshot>> all();

  /** Takes one. Not to be repeated after an unclear answer: there could be two. */
  ActionOutcome take(CloudId.Machine machine, String name);

  /** Puts the machine's disk back; what was written since is lost unless {@code keepFirst}. */
  ActionOutcome restore(CloudId.Snapshot id, boolean keepFirst);

  /** Deletes it for good. */
  ActionOutcome delete(CloudId.Snapshot id);
}
