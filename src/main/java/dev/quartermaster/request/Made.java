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
 * @param marked whether the mark still stands in its name, to be taken out
 * @param refused where taking it out was refused: how often, and when it is tried again
 */
public record Made(
    CloudId.Machine id,
    MachineState state,
    Optional<String> publicIp,
    Optional<String> privateIp,
    Instant since,
    boolean marked,
    Optional<Refused> refused) {
  /** How often a rename was refused, and before when it isn't tried again. */
  public record Refused(int times, Instant next) {}

  /** With no rename refused. */
  public Made(
      CloudId.Machine id,
      MachineState state,
      Optional<String> publicIp,
      Optional<String> privateIp,
      Instant since,
      boolean marked) {
    this(id, state, publicIp, privateIp, since, marked, Optional.empty());
  }

  /** As it was when the cloud first told of it. */
  public static Made from(Machine machine, Instant since) {
    return new Made(
        machine.id(), machine.state(), machine.publicIp(), machine.privateIp(), since, true);
  }

  /** As it is seen now. */
  public Made seenAs(Machine machine) {
    return new Made(
        id, machine.state(), machine.publicIp(), machine.privateIp(), since, marked, refused);
  }

  /** With the mark gone from its name, or left there for good. */
  public Made unmarked() {
    return new Made(id, state, publicIp, privateIp, since, false);
  }

  /** After one more refused rename. */
  public Made stillMarked(Instant next) {
    int times = timesRefused() + 1;
    var once = Optional.of(new Refused(times, next));
    return new Made(id, state, publicIp, privateIp, since, marked, once);
  }

  /** How often a rename was refused so far. */
  int timesRefused() {
    return refused.map(Refused::times).orElse(0);
  }
}
