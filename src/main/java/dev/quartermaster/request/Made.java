package dev.quartermaster.request;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import java.time.Instant;
import java.util.Optional;

/**
 * The machine that came of a request.
 *
 * @param id the cloud's id
 * @param state what it was last seen doing
 * @param publicIp its public address, once it has one
 * @param privateIp its private address, once it has one
 * @param since when it was accepted or found, by the waiting clock
 * @param marked whether the mark still stands in its name
 */
public record Made(
    CloudId.Machine id,
    MachineState state,
    Optional<String> publicIp,
    Optional<String> privateIp,
    Instant since,
    boolean marked) {

  /** As it was when the cloud first told of it. */
  public static Made from(Machine machine, Instant since) {
    return new Made(
        machine.id(), machine.state(), machine.publicIp(), machine.privateIp(), since, true);
  }

  /** As it is seen now. */
  public Made seenAs(Machine machine) {
    return new Made(id, machine.state(), machine.publicIp(), machine.privateIp(), since, marked);
  }

  /** With the mark gone from its name. */
  public Made unmarked() {
    return new Made(id, state, publicIp, privateIp, since, false);
  }
}
