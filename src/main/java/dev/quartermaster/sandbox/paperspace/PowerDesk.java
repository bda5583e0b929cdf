package dev.quartermaster.sandbox.paperspace;

import dev.quartermaster.sandbox.paperspace.Course.Addresses;
import dev.quartermaster.sandbox.paperspace.Settings.Address;
import java.util.Optional;
import java.util.function.Function;

/** Starts, stops, restarts, destroys and changes machines. */
final class PowerDesk {
  private final Estate estate;

  PowerDesk(Estate estate) {
    this.estate = estate;
  }

  /**
   * Nothing happens when it already runs; a machine on its way is refused in the service's words.
   */
  Reply start(Call call) {
    return known(
        call,
        machine ->
            switch (machine.state(call.now())) {
              case SERVICEREADY, READY, RESTARTING, UPGRADING -> Reply.done();
              case PROVISIONING, STARTING -> Reply.refused("This machine is currently starting.");
              case STOPPING -> Reply.refused("This machine is currently stopping.");
              case OFF -> started(machine, call);
            });
  }

  /** Nothing happens when it is already off. */
  Reply stop(Call call) {
    return known(
        call,
        machine ->
            switch (machine.state(call.now())) {
              case OFF, STOPPING -> Reply.done();
              case PROVISIONING -> Reply.refused("This machine is currently provisioning.");
              case STARTING, SERVICEREADY, READY, RESTARTING, UPGRADING ->
                  save(machine.with(stopped(machine, call)));
            });
  }

  Reply restart(Call call) {
    return known(
        call,
        machine -> {
          if (!machine.state(call.now()).runs()) {
            return Reply.refused("This machine is not running.");
          }
          String handle = estate.ids().handle();
          return save(
              machine.with(estate.course().restarted(machine.timeline(), call.now(), handle)));
        });
  }

  /** Still listed for a while; a second destroy in that time changes nothing. */
  Reply destroy(Call call) {
    return known(
        call,
        machine -> {
          if (machine.stay().gone().isPresent()) {
            return Reply.done();
          }
          boolean runs = machine.state(call.now()) != MachineState.OFF;
          Machine off = runs ? machine.with(stopped(machine, call)) : machine;
          boolean released = call.body().isTrue("releasePublicIp");
          Machine left = released ? off.with(off.settings().withoutAddress()) : off;
          return save(left.goneFrom(call.now().plus(estate.options().durations().destroy())));
        });
  }

  Reply update(Call call) {
    Optional<Machine> machine = estate.machine(call.id(), call);
    if (machine.isEmpty()) {
      return Reply.error(400, 404, "Not found");
    }
    Asked asked = call.body();
    Address old = machine.get().settings().address();
    if (asked.isTrue("assignPublicIp") && asked.isTrue("dynamicPublicIp")) {
      return Reply.refused("assignPublicIp and dynamicPublicIp can't both be true");
    }
    boolean turned =
        (asked.isTrue("assignPublicIp") && old == Address.DYNAMIC)
            || (asked.isTrue("dynamicPublicIp") && old == Address.STATIC);
    if (turned) {
      return Reply.refused("the type of a machine's public IP can't be changed");
    }
    Machine changed = machine.get().with(machine.get().settings().changed(asked));
    boolean assigned = old == Address.NONE && changed.settings().address() == Address.STATIC;
    return save(assigned ? addressed(changed, call) : changed);
  }

  private Machine addressed(Machine machine, Call call) {
    return machine.with(
        machine.timeline().withPublicIp(call.now(), Optional.of(estate.ids().publicIp())));
  }

  private Reply started(Machine machine, Call call) {
    if (machine.stay().gone().isPresent()) {
      return Reply.refused("This machine is being deleted.");
    }
    String handle = estate.ids().handle();
    Asked asked = machine.asked();
    boolean room = estate.hasRoom(asked.word("region"), asked.word("machineType"), call.now());
    Timeline old = machine.timeline();
    if (!room || call.strike().has(FaultKind.NO_CAPACITY)) {
      return save(machine.with(estate.course().notStarted(old, call.now(), handle)));
    }
    Addresses addresses = addresses(machine, call);
    return save(machine.with(estate.course().started(old, call.now(), handle, addresses)));
  }

  private Addresses addresses(Machine machine, Call call) {
    Timeline.Step seen = machine.timeline().at(call.now());
    boolean dynamic = machine.settings().address() == Address.DYNAMIC;
    Optional<String> publicIp = dynamic ? Optional.of(estate.ids().publicIp()) : seen.publicIp();
    String privateIp = seen.privateIp().orElseGet(() -> estate.ids().privateIp("10.0.0.0"));
    return new Addresses(publicIp, !dynamic, privateIp, Optional.empty());
  }

  private Timeline stopped(Machine machine, Call call) {
    boolean keepsIp = machine.settings().address() == Address.STATIC;
    return estate.course().stopped(machine.timeline(), call.now(), estate.ids().handle(), keepsIp);
  }

  private Reply known(Call call, Function<Machine, Reply> then) {
    return estate.machine(call.id(), call).map(then).orElseGet(Reply::unknownMachine);
  }

  private Reply save(Machine machine) {
    estate.account().put(machine);
    return Reply.done();
  }
}
