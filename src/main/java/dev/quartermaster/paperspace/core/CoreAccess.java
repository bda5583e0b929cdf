package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.Access;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Reading;
import java.util.List;
import java.util.Map;

/** Access to machines: the Core API gives and takes it, and doesn't say who has it. */
record CoreAccess(CoreActions actions) implements Access {
  @Override
  public Reading<List<CloudUser>> of(CloudId.Machine machine) {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.ACCESS_LIST));
  }

  @Override
  public ActionOutcome grant(CloudId.Machine machine, CloudId.User user) {
    return set(machine, user, true);
  }

  @Override
  public ActionOutcome revoke(CloudId.Machine machine, CloudId.User user) {
    return set(machine, user, false);
  }

  private ActionOutcome set(CloudId.Machine machine, CloudId.User user, boolean enabled) {
    return actions.ask(
        machine, "setMachineAccess", Map.of("userId", user.value(), "enableAccess", enabled));
  }
}
