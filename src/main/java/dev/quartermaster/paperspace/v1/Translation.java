package dev.quartermaster.paperspace.v1;

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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the API's objects to ours. Whatever has no id of the right shape is garbled as a whole. */
final class Translation {
  private static final Pattern CODE = Pattern.compile(".*\\(([A-Za-z0-9]+)\\)\\s*");

  private Translation() {}

  static Machine machine(Wire.Machine wire) throws GarbledException {
    return machine(wire, List.of());
  }

  static Machine machine(Wire.Machine wire, List<MachineEvent> events) throws GarbledException {
    return new Machine(
        new CloudId.Machine(id(wire.id())),
        wire.name().orElse(""),
        wire.state().map(MachineState::named).orElse(MachineState.UNKNOWN),
        wire.machineType().flatMap(MachineType::named),
        wire.region().flatMap(Translation::region),
        wire.publicIp().filter(Ipv4::isPublic),
        wire.privateIp().filter(Ipv4::isPrivate),
        Optional.empty(),
        wire.dtCreated().flatMap(Translation::instant),
        events);
  }

  static MachineEvent event(Wire.Event wire) {
    return new MachineEvent(
        Words.quoted(wire.name().orElse("")),
        Words.quoted(wire.state().orElse("")),
        Words.quoted(wire.error().orElse("")),
        wire.dtCreated().flatMap(Translation::instant));
  }

  static boolean available(Wire.Availability wire) throws GarbledException {
    return wire.available().orElseThrow(() -> new GarbledException("the answer says nothing"));
  }

  static Template template(Wire.Template wire) throws GarbledException {
    return new Template(
        new CloudId.Template(id(wire.id())),
        wire.name().filter(name -> !name.isBlank()),
        wire.operatingSystemLabel().orElse(""),
        wire.region().flatMap(Translation::region));
  }

  static Network network(Wire.Network wire) throws GarbledException {
    return new Network(
        new CloudId.Network(id(wire.id())),
        wire.name().orElse(""),
        wire.region().flatMap(Translation::region));
  }

  static Script script(Wire.Script wire) throws GarbledException {
    return new Script(
        new CloudId.Script(id(wire.id())), wire.name().orElse(""), wire.enabled().orElse(true));
  }

  static CloudUser member(Wire.Member wire) throws GarbledException {
    return user(
        wire.user().orElseThrow(() -> new GarbledException("a member of the team is nobody")));
  }

  static CloudUser user(Wire.User wire) throws GarbledException {
    return new CloudUser(
        new CloudId.User(id(wire.id())),
        wire.email().filter(EmailAddress::looksLikeOne).map(EmailAddress::new),
        wire.firstName().orElse(""),
        wire.lastName().orElse(""));
  }

  /** By the code in parentheses, or alone: the specification says ny2, answers say it in full. */
  static Optional<Region> region(String text) {
    Matcher code = CODE.matcher(text);
    return Region.named(code.matches() ? code.group(1) : text);
  }

  /** True while a thing is there: what was deleted may still be shown, with the time of it. */
  static boolean isThere(Optional<String> deleted) {
    return deleted.filter(text -> !text.isEmpty()).isEmpty();
  }

  static String id(Optional<String> text) throws GarbledException {
    return text.filter(CloudId::looksLikeOne)
        .orElseThrow(() -> new GarbledException("something in the answer has no proper id"));
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
