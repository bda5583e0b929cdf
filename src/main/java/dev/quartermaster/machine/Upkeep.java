package dev.quartermaster.machine;

import java.time.YearMonth;
import java.util.Optional;

/** What can be done with a machine beside its main job; each call is at most 30 s long. */
public interface Upkeep {
  /** Restarts it; one that restarts already restarts once more. */
  ActionOutcome restart(CloudId.Machine id);

  /** Changes what the change names and leaves the rest. */
  ActionOutcome change(CloudId.Machine id, MachineChange change);

  /** How it is set up; empty when the cloud says that it isn't there. */
  Reading<Optional<MachineDetails>> details(CloudId.Machine id);

  /** What it used in a month, measured or estimated; empty when it isn't there. */
  Reading<Optional<Utilization>> utilization(CloudId.Machine id, YearMonth month);
}
