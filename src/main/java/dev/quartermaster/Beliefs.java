package dev.quartermaster;

import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Template;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the bot believes of the service, each asked of it by reads alone: it was written from
 * documents and other people's clients, and an owner with a key can see where they are wrong.
 */
final class Beliefs {
  private static final Duration PAST = Duration.ofDays(7);

  private final Provider provider;
  private final InstantSource clock;

  Beliefs(Provider provider, InstantSource clock) {
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param words what is believed
   * @param differs in what the service differs; empty where it is so
   */
  record Belief(String words, Optional<String> differs) {}

  /** All of them, asked one after the other. */
  List<Belief> all() {
    var beliefs = new ArrayList<Belief>();
    beliefs.add(reads("the key is good", provider.standing().read(), _ -> Optional.empty()));
    Reading<List<Machine>> machines = provider.cloud().machines();
    beliefs.add(reads("machines are listed, each in a state that we know", machines, this::states));
    beliefs.add(reads("each machine says when it was made", machines, Beliefs::dates));
    beliefs.add(
        reads("a machine that is listed can be shown alone, the same", machines, this::shown));
    beliefs.add(
        reads("there are templates", provider.cloud().templates(), Beliefs::templates));
    beliefs.add(none("private networks are listed", provider.cloud().networks()));
    beliefs.add(none("start-up scripts are listed", provider.cloud().scripts()));
    beliefs.add(none("the team's people are listed", provider.cloud().users()));
    beliefs.add(
        none(
            "availability is told for a P4000 in NY2",
            provider.cloud().available(Region.NY2, MachineType.P4000)));
    if (provider.abilities().can(Ability.ADDRESSES)) {
      beliefs.add(none("static addresses are listed", provider.addresses().all()));
    }
    if (provider.abilities().can(Ability.SNAPSHOTS)) {
      beliefs.add(none("snapshots of all machines are listed", provider.snapshots().all()));
    }
    if (provider.abilities().can(Ability.EVENTS)) {
      beliefs.add(
          none("events are listed", provider.events().since(clock.instant().minus(PAST))));
    }
    return beliefs;
  }

  private static <T> Belief none(String words, Reading<T> reading) {
    return reads(words, reading, _ -> Optional.empty());
  }

  private static <T> Belief reads(
      String words, Reading<T> reading, Function<T, Optional<String>> differs) {
    return new Belief(
        words,
        switch (reading) {
          case Reading.Read<T>(var value) -> differs.apply(value);
          case Reading.Unreadable<T>(var problem) ->
              Optional.of(problem.kind() + ": " + problem.words());
        });
  }

  private Optional<String> states(List<Machine> machines) {
    return machines.stream()
        .filter(machine -> machine.state() == MachineState.UNKNOWN)
        .findFirst()
        .map(machine -> "machine " + machine.id().value() + " is in a state that we don't know");
  }

  private static Optional<String> dates(List<Machine> machines) {
    return machines.stream()
        .filter(machine -> machine.created().isEmpty())
        .findFirst()
        .map(machine -> "machine " + machine.id().value() + " doesn't say when it was made");
  }

  private Optional<String> shown(List<Machine> machines) {
    return machines.stream()
        .findFirst()
        .flatMap(
            listed ->
                switch (provider.cloud().machine(listed.id())) {
                  case Reading.Unreadable<Optional<Machine>>(var problem) ->
                      Optional.of(problem.kind() + ": " + problem.words());
                  case Reading.Read<Optional<Machine>>(var alone) ->
                      alone.filter(it -> it.name().equals(listed.name())).isPresent()
                          ? Optional.empty()
                          : Optional.of(
                              "machine " + listed.id().value() + " is another when shown alone");
                });
  }

  private static Optional<String> templates(List<Template> templates) {
    return templates.isEmpty() ? Optional.of("there are none") : Optional.empty();
  }
}
