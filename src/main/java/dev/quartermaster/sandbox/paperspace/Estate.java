package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;

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
}
