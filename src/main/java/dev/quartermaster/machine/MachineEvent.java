package dev.quartermaster.machine;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that the cloud did with a machine.
 *
 * @param name for example {@code start} or {@code snapshot-create}
 * @param state {@code new}, {@code in progress}, {@code done}, {@code error} or {@code cancelled}
 * @param error the cloud's words where it went wrong, else empty
 * @param created when it began
 */
public record MachineEvent(String name, String state, String error, Optional<Instant> created) {
  /** True when it ended badly. */
  public boolean failed() {
    return state.equals("error") || state.equals("cancelled");
  }
}
