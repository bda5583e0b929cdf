package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Events;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The account's events, which the Core API shows machine by machine only. */
final class NoEvents implements Events {
  @Override
  public Reading<List<MachineEvent>> since(Instant begin) {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.EVENTS));
  }

  @Override
  public Reading<Optional<MachineEvent>> one(String id) {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.EVENTS));
  }
}
