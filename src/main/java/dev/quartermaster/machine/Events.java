package dev.quartermaster.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done in the account. */
public interface Events {
  /** Everything since then that the API still shows, newest first. */
  Reading<List<MachineEvent>> since(Instant begin);

  /** One of them, to see how it ended; empty when it isn't there. */
  Reading<Optional<MachineEvent>> one(String id);
}
