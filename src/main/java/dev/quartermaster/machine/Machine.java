package dev.quartermaster.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A machine as the cloud last described it. Every text is the outside's: escape before showing,
 * never trust a name.
 *
 * @param id the cloud's id
 * @param name the listed name, with a mark while we have not taken it out
 * @param state what it is doing
 * @param type the type, where the answer tells ("Air hourly" is read as Air)
 * @param region the region, which the API leaves out while provisioning
 * @param publicIp a plausible public address only; placeholders are left out (A62)
 * @param privateIp a plausible private address only
 * @param user the owner's account
 * @param created when the cloud says it was made
 * @param events newest first; empty in listings, at most ten when shown alone
 */
public record Machine(
    CloudId.Machine id,
    String name,
    MachineState state,
    Optional<MachineType> type,
    Optional<Region> region,
    Optional<String> publicIp,
    Optional<String> privateIp,
    Optional<CloudId.User> user,
    Optional<Instant> created,
    List<MachineEvent> events) {
  public Machine {
    events = List.copyOf(events);
  }
}
