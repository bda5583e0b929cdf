package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import dev.quartermaster.paperspace.wire.GarbledException;
import dev.quartermaster.paperspace.wire.Ipv4;
import dev.quartermaster.paperspace.wire.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the API's objects to ours. Whatever has no id of the right shape is garbled as a whole. */
final class Translation {
  private Translation() {}

  static Machine machine(Wire.Machine wire) throws GarbledException {
    return machine(wire, List.of());
  }

  static Machine machine(Wire.Machine wire, List<MachineEvent> events) throws GarbledException {
    return new Machine(
        new CloudId.Machine(Values.id(wire.id())),
        wire.name().orElse(""),
        wire.state().map(MachineState::named).orElse(MachineState.UNKNOWN),
        wire.machineType().flatMap(MachineType::named),
        wire.region().flatMap(Values::region),
        wire.publicIp().filter(Ipv4::isPublic),
        wire.privateIp().filter(Ipv4::isPrivate),
        Optional.empty(),
        wire.dtCreated().flatMap(Values::instant),
        events);
  }

  static MachineEvent event(Wire.Event wire) {
    return new MachineEvent(
        wire.id().filter(Values::isEventId),
        wire.machineId().filter(CloudId::looksLikeOne).map(CloudId.Machine::new),
        Words.quoted(wire.name().orElse("")),
        Words.quoted(wire.state().orElse("")),
        Words.quoted(wire.error().orElse("")),
        wire.dtCreated().flatMap(Values::instant));
  }

  static boolean available(Wire.Availability wire) throws GarbledException {
    return wire.available().orElseThrow(() -> new GarbledException("the answer says nothing"));
  }

  static Template template(Wire.Template wire) throws GarbledException {
    return new Template(
        new CloudId.Template(Values.id(wire.id())),
        wire.name().filter(name -> !name.isBlank()),
        wire.operatingSystemLabel().orElse(""),
        wire.region().flatMap(Values::region),
        wire.availableMachineTypes().map(Translation::names));
  }

  private static Set<String> names(List<Wire.Fitting> types) {
    return types.stream()
        .flatMap(Stream::ofNullable)
        .flatMap(each -> each.machineTypeLabel().stream())
        .collect(Collectors.toSet());
  }

  static Network network(Wire.Network wire) throws GarbledException {
    return new Network(
        new CloudId.Network(Values.id(wire.id())),
        wire.name().orElse(""),
        wire.region().flatMap(Values::region));
  }

  static Script script(Wire.Script wire) throws GarbledException {
    return new Script(
        new CloudId.Script(Values.id(wire.id())),
        wire.name().orElse(""),
        wire.enabled().orElse(true));
  }

  static CloudUser member(Wire.Member wire) throws GarbledException {
    return user(
        wire.user().orElseThrow(() -> new GarbledException("a member of the team is nobody")));
  }

  static CloudUser user(Wire.User wire) throws GarbledException {
    return new CloudUser(
        new CloudId.User(Values.id(wire.id())),
        wire.email().filter(EmailAddress::looksLikeOne).map(EmailAddress::new),
        wire.firstName().orElse(""),
        wire.lastName().orElse(""));
  }
}
