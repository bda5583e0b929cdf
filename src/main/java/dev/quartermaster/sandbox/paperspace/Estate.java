package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The account with what makes and counts its machines: the ground on which the desks work. */
record Estate(Account account, Options options, Ids ids) {

  Course course() {
    return new Course(options.durations());
  }

  /** A machine that exists now and that the key's user may see. */
  Optional<Machine> machine(String id, Call call) {
    return account.machine(id, call.now()).filter(call.key()::sees);
  }

  /** Whether one more machine of a type may run in a region. */
  boolean hasRoom(String region, String machineType, Instant now) {
    long running =
        account.machines().stream()
            .filter(machine -> machine.isOf(region, machineType) && machine.exists(now))
            .filter(machine -> machine.state(now).uses())
            .count();
    return options.capacity().stream()
        .filter(each -> each.region().equals(region) && each.machineType().equals(machineType))
        .allMatch(each -> running < each.machines());
  }

  /** The static addresses of the account, those of destroyed machines included. */
  List<StaticAddress> addresses(Instant now) {
    Stream<StaticAddress> made =
        account.machines().stream()
            .filter(machine -> machine.settings().address() == Settings.Address.STATIC)
            .flatMap(
                machine ->
                    machine.timeline().steps().getLast().publicIp().stream()
                        .map(ip -> address(ip, machine, now)));
    return Stream.concat(made, account.shelves().addresses().stream()).toList();
  }

  /** Takes an address off the account, and off the machine that has it. */
  void release(StaticAddress address, Instant now) {
    account.shelves().removeAddress(address.ip());
    address
        .holder()
        .flatMap(id -> account.machines().stream().filter(m -> m.id().equals(id)).findFirst())
        .map(machine -> machine.with(machine.settings().withoutAddress()))
        .map(machine -> machine.with(machine.timeline().withPublicIp(now, Optional.empty())))
        .ifPresent(account::put);
  }

  /** Notes what was done at once with a machine. */
  ObjectNode note(String name, String machineId, Instant now) {
    var done = MachineEvent.done(name, ids.handle(), now, now);
    ObjectNode event = V1Json.event(done, Optional.of(machineId), now);
    account.shelves().events().add(event);
    return event;
  }

  private static StaticAddress address(String ip, Machine machine, Instant now) {
    Optional<String> id = Optional.of(machine.id());
    return new StaticAddress(
        ip,
        machine.asked().word("region"),
        machine.stay().from(),
        id,
        id.filter(_ -> machine.exists(now)));
  }
}
