package dev.quartermaster.simulation;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Marker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A machine that the cloud has made. */
final class FakeMachine {
  final CloudId.Machine id;
  final Marker marker;
  final MachineSpec spec;
  final Instant created;
  String name;
  MachineState state = MachineState.PROVISIONING;
  Optional<String> publicIp = Optional.empty();
  boolean shows;
  boolean gone;
  final List<MachineEvent> events = new ArrayList<>();

  FakeMachine(CloudId.Machine id, Marker marker, MachineSpec spec, Instant created) {
    this.id = id;
    this.marker = marker;
    this.spec = spec;
    this.created = created;
    this.name = marker.appendedTo(spec.name());
  }

  void failed(String event, String words) {
    events.addFirst(new MachineEvent(event, "error", words, Optional.of(created)));
  }

  /** As an answer tells of it. */
  Machine described() {
    boolean provisioning = state == MachineState.PROVISIONING;
    return new Machine(
        id,
        name,
        state,
        Optional.of(spec.type()),
        provisioning ? Optional.empty() : Optional.of(spec.region()),
        publicIp,
        provisioning ? Optional.empty() : Optional.of("10.0.0.7"),
        Optional.empty(),
        Optional.of(created),
        List.copyOf(events));
  }
}
