package dev.quartermaster.machine;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that the cloud did with a machine.
 *
 * @param id the cloud's id for it, where it gives one
 * @param machine the machine; empty for what concerns none, or where the API leaves it out
 * @param name for example {@code start} or {@code snapshot-create}
 * @param state {@code new}, {@code in progress}, {@code done}, {@code error} or {@code cancelled}
 * @param error the cloud's words where it went wrong, else empty
 * @param created when it began
 */
public record MachineEvent(
    Optional<String> id,
    Optional<CloudId.Machine> machine,
    String name,
    String state,
    String error,
    Optional<Instant> created) {
  /** An event of which only that is known. */
  public MachineEvent(String name, String state, String error, Optional<Instant> created) {
    this(Optional.empty(), Optional.empty(), name, state, error, created);
  }

  /** Whether both are one event, perhaps seen at different moments of it. */
  public boolean isTheSameAs(MachineEvent other) {
    boolean named = id.isPresent() || other.id.isPresent();
    return named ? id.equals(other.id) : name.equals(other.name) && created.equals(other.created);
  }

  /** True when it ended badly. */
  public boolean failed() {
    return state.equals("error") || state.equals("cancelled");
  }

  /** True when there is nothing more to come of it. */
  public boolean ended() {
    return state.equals("done") || failed();
  }
}
