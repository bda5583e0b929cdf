package dev.quartermaster.sandbox.paperspace;

import dev.quartermaster.sandbox.paperspace.Timeline.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps a machine takes once something is done to it: pure functions of the time and durations.
 */
record Course(Durations durations) {
  private static final Optional<String> PLACEHOLDER = Optional.of("169.255.255.254");

  /**
   * The addresses a machine gets.
   *
   * @param publicIp the address, static or dynamic; empty for none
   * @param isStatic whether it is there from the start and kept when off
   * @param late how long after ready it shows
   */
  record Addresses(
      Optional<String> publicIp, boolean isStatic, String privateIp, Optional<Duration> late) {

    /** What is seen before the machine runs, and when it is off. */
    Optional<String> atRest() {
      return publicIp.filter(_ -> isStatic && late.isEmpty());
    }

    /** What is seen while it runs. */
    Optional<String> running() {
      return publicIp.filter(_ -> late.isEmpty());
    }
  }

  /** Provisioning and nothing more. */
  Timeline stuck(Instant now, String handle, Addresses addresses) {
    return new Timeline(
        List.of(new Step(now, MachineState.PROVISIONING, addresses.atRest(), Optional.empty())),
        List.of(MachineEvent.endless("create", handle, now)));
  }

  /** Provisioning, then off: not started, or no room to start it. */
  Timeline unstarted(Instant now, String handle, Addresses addresses) {
    Instant end = now.plus(durations.provisioning());
    var first = new Step(now, MachineState.PROVISIONING, addresses.atRest(), Optional.empty());
    return new Timeline(
        List.of(first, first.as(end, MachineState.OFF)),
        List.of(MachineEvent.done("create", handle, now, end)));
  }

  /** Unstarted, with the start event that says why. */
  Timeline noCapacity(Instant now, String handle, String startHandle, Addresses addresses) {
    Timeline course = unstarted(now, handle, addresses);
    Instant end = now.plus(durations.provisioning());
    var events = new ArrayList<>(course.events());
    events.add(MachineEvent.noCapacity(startHandle, end, end));
    return new Timeline(course.steps(), events);
  }

  /** Provisioning, starting, serviceready, ready. */
  Timeline created(Instant now, String handle, String startHandle, Addresses addresses) {
    Instant starting = now.plus(durations.provisioning());
    var first = new Step(now, MachineState.PROVISIONING, addresses.atRest(), Optional.empty());
    var steps = new ArrayList<Step>(List.of(first));
    steps.addAll(run(first, starting, durations.firstStart(), addresses));
    Instant ready = starting.plus(durations.firstStart()).plus(durations.agent());
    return new Timeline(
        steps,
        List.of(
            MachineEvent.done("create", handle, now, starting),
            MachineEvent.done("start", startHandle, starting, ready)));
  }

  /**
   * The same with an address in front of the real one that is none (Core API, the create's
   * example).
   */
  static Timeline placeholder(Timeline course) {
    List<Step> steps =
        course.steps().stream()
            .map(step -> step.privateIp().isPresent() ? step : step.withPublicIp(PLACEHOLDER))
            .toList();
    return new Timeline(steps, course.events());
  }

  /** A later start; the address is a new one where it is dynamic. */
  Timeline started(Timeline old, Instant now, String handle, Addresses addresses) {
    Instant ready = now.plus(durations.start()).plus(durations.agent());
    return old.then(
        now,
        run(old.at(now), now, durations.start(), addresses),
        Optional.of(MachineEvent.done("start", handle, now, ready)));
  }

  /** A start that finds no room: starting for a moment, then off with an event that says so. */
  Timeline notStarted(Timeline old, Instant now, String handle) {
    Instant end = now.plus(durations.stop());
    Step off = old.at(now);
    return old.then(
        now,
        List.of(off.as(now, MachineState.STARTING), off.as(end, MachineState.OFF)),
        Optional.of(MachineEvent.noCapacity(handle, now, end)));
  }

  /** Stopping, off; what is dynamic is given back. */
  Timeline stopped(Timeline old, Instant now, String handle, boolean keepsIp) {
    Instant end = now.plus(durations.stop());
    Step seen = old.at(now);
    Optional<String> ip = seen.publicIp().filter(_ -> keepsIp);
    Step stopping = seen.as(now, MachineState.STOPPING).withPublicIp(ip);
    return old.then(
        now,
        List.of(stopping, stopping.as(end, MachineState.OFF)),
        Optional.of(MachineEvent.done("stop", handle, now, end)));
  }

  /** Restarting, ready, with the same addresses. */
  Timeline restarted(Timeline old, Instant now, String handle) {
    Instant end = now.plus(durations.restart());
    Step seen = old.at(now);
    return old.then(
        now,
        List.of(seen.as(now, MachineState.RESTARTING), seen.as(end, MachineState.READY)),
        Optional.of(MachineEvent.done("restart", handle, now, end)));
  }

  /** Upgrading, then as before, with the same addresses. */
  Timeline upgraded(Timeline old, Instant now, String handle) {
    Instant end = now.plus(durations.start());
    Step seen = old.at(now);
    return old.then(
        now,
        List.of(seen.as(now, MachineState.UPGRADING), seen.as(end, seen.state())),
        Optional.of(MachineEvent.done("vm-upgrade", handle, now, end)));
  }

  private List<Step> run(Step before, Instant now, Duration start, Addresses addresses) {
    Instant services = now.plus(start);
    Instant ready = services.plus(durations.agent());
    Step starting = before.as(now, MachineState.STARTING);
    Step serviceReady =
        starting
            .as(services, MachineState.SERVICEREADY)
            .withPublicIp(addresses.running())
            .withPrivateIp(Optional.of(addresses.privateIp()));
    var steps =
        new ArrayList<>(
            List.of(starting, serviceReady, serviceReady.as(ready, MachineState.READY)));
    addresses
        .late()
        .filter(_ -> addresses.publicIp().isPresent())
        .map(wait -> serviceReady.as(ready.plus(wait), MachineState.READY))
        .map(step -> step.withPublicIp(addresses.publicIp()))
        .ifPresent(steps::add);
    return steps;
  }
}
