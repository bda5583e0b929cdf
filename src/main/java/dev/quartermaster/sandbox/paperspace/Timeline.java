package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A machine's past and foreseen states: what is true at a time is a look-up, nothing runs.
 *
 * @param steps in order of time
 * @param events in order of creation
 */
record Timeline(List<Step> steps, List<MachineEvent> events) {

  Timeline {
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }

  /** What is seen from a time on. */
  record Step(
      Instant at, MachineState state, Optional<String> publicIp, Optional<String> privateIp) {
    Step as(Instant when, MachineState other) {
      return new Step(when, other, publicIp, privateIp);
    }

    Step withPublicIp(Optional<String> other) {
      return new Step(at, state, other, privateIp);
    }

    Step withPrivateIp(Optional<String> other) {
      return new Step(at, state, publicIp, other);
    }
  }

  /** The step that holds at a time; the first one before it all began. */
  Step at(Instant now) {
    Step seen = steps.getFirst();
    for (Step step : steps) {
      if (step.at().isAfter(now)) {
        break;
      }
      seen = step;
    }
    return seen;
  }

  /** Puts a new future in place of the old one: unfinished events end as cancelled. */
  Timeline then(Instant now, List<Step> next, Optional<MachineEvent> event) {
    var kept = new ArrayList<>(steps.stream().filter(step -> step.at().isBefore(now)).toList());
    kept.addAll(next);
    var known = new ArrayList<MachineEvent>();
    events.stream()
        .filter(each -> !each.created().isAfter(now))
        .map(each -> each.cutOffAt(now))
        .forEach(known::add);
    event.ifPresent(known::add);
    return new Timeline(kept, known);
  }

  /** The same course with a public IP from a time on. */
  Timeline withPublicIp(Instant now, Optional<String> ip) {
    Step seen = at(now);
    var all = new ArrayList<>(steps.stream().filter(step -> step.at().isBefore(now)).toList());
    all.add(seen.as(now, seen.state()).withPublicIp(ip));
    steps.stream()
        .filter(step -> step.at().isAfter(now))
        .map(step -> step.withPublicIp(ip))
        .forEach(all::add);
    return new Timeline(all, events);
  }

  /** The last ten events, newest first (Core API, machines show). */
  List<MachineEvent> newest(Instant now) {
    return events.stream()
        .filter(event -> !event.created().isAfter(now))
        .sorted(
            Comparator.comparing(MachineEvent::created)
                .thenComparingInt(events::indexOf)
                .reversed())
        .limit(10)
        .toList();
  }
}
