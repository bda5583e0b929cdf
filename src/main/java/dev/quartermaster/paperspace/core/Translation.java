package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import dev.quartermaster.paperspace.wire.GarbledException;
import dev.quartermaster.paperspace.wire.Ipv4;
import dev.quartermaster.paperspace.wire.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** From the API's objects to ours. Whatever has no id of the right shape is garbled as a whole. */
final class Translation {
  private static final int MAX_EVENTS = 10;
  private static final Pattern BILLING = Pattern.compile("(?i) (hourly|monthly)$");

  private Translation() {}

  static Machine machine(Wire.Machine wire) throws GarbledException {
    return new Machine(
        new CloudId.Machine(id(wire.id())),
        wire.name().orElse(""),
        wire.state().map(MachineState::named).orElse(MachineState.UNKNOWN),
        type(wire),
        wire.region().flatMap(Region::named),
        wire.publicIpAddress().filter(Ipv4::isPublic),
        wire.privateIpAddress().filter(Ipv4::isPrivate),
        wire.userId().filter(CloudId::looksLikeOne).map(CloudId.User::new),
        wire.dtCreated().flatMap(Translation::instant),
        events(wire.events().orElse(List.of())));
  }

  static Optional<Machine> machineAskedFor(Wire.Machine wire, CloudId.Machine asked)
      throws GarbledException {
    Machine machine = machine(wire);
    if (!machine.id().equals(asked)) {
      throw new GarbledException("the answer is another machine's");
    }
    return Optional.of(machine);
  }

  static boolean available(Wire.Availability wire) throws GarbledException {
    return wire.available().orElseThrow(() -> new GarbledException("the answer says nothing"));
  }

  static Template template(Wire.Template wire) throws GarbledException {
    return new Template(
        new CloudId.Template(id(wire.id())),
        wire.label().filter(label -> !label.isBlank()),
        wire.os().orElse(""),
        wire.region().flatMap(Region::named));
  }

  static Network network(Wire.Network wire) throws GarbledException {
    return new Network(
        new CloudId.Network(id(wire.id())),
        wire.name().orElse(""),
        wire.region().flatMap(Region::named));
  }

  static Script script(Wire.Script wire) throws GarbledException {
    return new Script(
        new CloudId.Script(id(wire.id())), wire.name().orElse(""), wire.enabled().orElse(true));
  }

  static CloudUser user(Wire.User wire) throws GarbledException {
    return new CloudUser(
        new CloudId.User(id(wire.id())),
        wire.email().filter(EmailAddress::looksLikeOne).map(EmailAddress::new),
        wire.firstname().orElse(""),
        wire.lastname().orElse(""));
  }

  /** The type by its own field, else by the rate: "Air hourly", in any letter case. */
  static Optional<MachineType> type(Wire.Machine wire) {
    return wire.machineType()
        .or(wire::usageRate)
        .flatMap(text -> MachineType.named(BILLING.matcher(text).replaceFirst("")));
  }

  private static String id(Optional<String> text) throws GarbledException {
    return text.filter(CloudId::looksLikeOne)
        .orElseThrow(() -> new GarbledException("something in the answer has no proper id"));
  }

  private static List<MachineEvent> events(List<Wire.Event> wires) throws GarbledException {
    var events = new ArrayList<MachineEvent>();
    for (Wire.Event wire : wires.subList(0, Math.min(wires.size(), MAX_EVENTS))) {
      if (wire == null) {
        throw new GarbledException("an event in the answer is null");
      }
      events.add(
          new MachineEvent(
              Words.quoted(wire.name().orElse("")),
              Words.quoted(wire.state().orElse("")),
              Words.quoted(wire.errorMsg().orElse("")),
              wire.dtCreated().flatMap(Translation::instant)));
    }
    return events;
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
