package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;

/**
 * A machine as it stands now.
 *
 * @param name its present name
 * @param state the Core API's word; {@code gone} after its end and {@code due} before it appears
 * @param created when it appeared, or will
 * @param requested the create's fields as JSON, without a password
 */
public record MachineView(
    String id,
    String name,
    String state,
    Optional<String> publicIp,
    Optional<String> privateIp,
    String userId,
    Instant created,
    String requested) {

  static MachineView of(Machine machine, Instant now) {
    Timeline.Step step = machine.timeline().at(now);
    return new MachineView(
        machine.id(),
        machine.settings().name(),
        word(machine, now),
        step.publicIp(),
        step.privateIp(),
        machine.userId(),
        machine.stay().from(),
        machine.asked().fields().toString());
  }

  private static String word(Machine machine, Instant now) {
    if (machine.exists(now)) {
      return machine.state(now).word();
    }
    return machine.stay().from().isAfter(now) ? "due" : "gone";
  }
}
