package dev.quartermaster.request;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.MachineState;
import java.time.Instant;
import java.util.Optional;

/**
 * A machine under a mark of a request that is not its machine. It is never touched by itself; an
 * admin can have it destroyed, in the same steps as any machine.
 *
 * @param id the cloud's id
 * @param stage where its own small life is: there, being destroyed, or gone
 */
public record Surplus(CloudId.Machine id, Stage stage) {
  /** As it was first seen. */
  static Surplus seen(CloudId.Machine id, Instant since) {
    var made = new Made(id, MachineState.UNKNOWN, Optional.empty(), Optional.empty(), since, false);
    return new Surplus(id, new Stage.NotReady(made, "it is not the machine of its request"));
  }

  /** After something happened to it; the same where that has no place. */
  Surplus after(Event.OfMachine event) {
    return MachineStages.next(stage, event).map(next -> new Surplus(id, next)).orElse(this);
  }

  /** The order that is under way for it. */
  public Optional<Stage.Changing> removal() {
    return stage instanceof Stage.Changing changing ? Optional.of(changing) : Optional.empty();
  }
}
