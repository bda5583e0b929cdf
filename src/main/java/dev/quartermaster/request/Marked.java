package dev.quartermaster.request;

import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Owner;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Machines by the mark in their names: compared here, letter by letter, over a full listing. */
final class Marked {
  private Marked() {}

  /** Those under a mark, oldest first. */
  static List<Machine> under(Marker marker, List<Machine> machines) {
    return machines.stream()
        .filter(machine -> Marker.in(machine.name()).equals(Optional.of(marker)))
        .sorted(
            Comparator.comparing((Machine machine) -> machine.created().orElse(Instant.EPOCH))
                .thenComparing(m -> m.id().value()))
        .toList();
  }

  /**
   * Whether a listed machine can be the one that was asked for; the cloud leaves out what it
   * doesn't know yet.
   */
  static boolean fits(Machine machine, MachineSpec spec) {
    boolean owner =
        !(spec.owner() instanceof Owner.Existing(var user))
            || machine.user().map(user::equals).orElse(true);
    return owner
        && machine.region().map(spec.region()::equals).orElse(true)
        && machine.type().map(spec.type()::equals).orElse(true);
  }
}
