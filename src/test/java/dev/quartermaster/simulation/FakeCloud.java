package dev.quartermaster.simulation;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PublicIp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cloud itself: what machines and users there are, and what becomes of them. */
final class FakeCloud {
  private final World world;
  private final Map<CloudId.Machine, FakeMachine> machines = new LinkedHashMap<>();
  private final List<CloudUser> users = new ArrayList<>();
  private int numbers;

  FakeCloud(World world) {
    this.world = world;
    addUser(new EmailAddress("ana@example.com"));
  }

  /** Those that listings show now. */
  Stream<FakeMachine> listed() {
    return machines.values().stream().filter(machine -> machine.shows && !machine.gone);
  }

  Optional<FakeMachine> find(CloudId.Machine id) {
    return Optional.ofNullable(machines.get(id)).filter(machine -> !machine.gone);
  }

  List<CloudUser> users() {
    return List.copyOf(users);
  }

  boolean hasUser(EmailAddress email) {
    return users.stream().anyMatch(user -> user.email().equals(Optional.of(email)));
  }

  void addUser(EmailAddress email) {
    numbers++;
    users.add(
        new CloudUser(new CloudId.User("u" + numbers + "abc"), Optional.of(email), "Some", "Body"));
  }

  /** Makes a machine, and its new user. */
  FakeMachine make(CreateOrder order) {
    if (order.spec().owner() instanceof Owner.NewUser(var email, _, _) && !hasUser(email)) {
      addUser(email);
    }
    numbers++;
    var machine =
        new FakeMachine(
            new CloudId.Machine("ps" + numbers + "abc"), order.marker(), order.spec(), world.now());
    machines.put(machine.id, machine);
    world.note("cloud: made " + machine.id.value() + " for " + order.marker().value());
    world.history().add(new History.Fact.Made(order.marker(), machine.id));
    show(machine);
    live(machine);
    return machine;
  }

  private void show(FakeMachine machine) {
    Duration lag =
        world.isStormy() && world.dice().permille(300)
            ? world.dice().seconds(1, 5 * 60)
            : Duration.ZERO;
    world.later(
        lag,
        () -> {
          machine.shows = true;
          world.history().add(new History.Fact.Shows(machine.id));
        });
  }

  private void live(FakeMachine machine) {
    if (machine.spec.publicIp() == PublicIp.STATIC) {
      machine.publicIp = Optional.of("203.0.113.24");
    }
    Dice dice = world.dice();
    if (dice.permille(40)) {
      world.later(dice.seconds(30, 40 * 60), () -> gone(machine, "by a second admin"));
    }
    if (!machine.spec.startOnCreate()) {
      turn(machine, MachineState.OFF, dice.seconds(20, 240));
      return;
    }
    int fate = dice.below(100);
    if (fate < 70) {
      turn(machine, MachineState.READY, dice.seconds(20, 8 * 60));
    } else if (fate < 80) {
      turn(machine, MachineState.READY, dice.seconds(14 * 60, 40 * 60));
    } else if (fate < 92) {
      if (dice.permille(500)) {
        machine.failed("create", "We're out of capacity.");
      }
      turn(machine, MachineState.OFF, dice.seconds(20, 180));
    }
  }

  /** Lets it change its state after a while, unless something else changed it first. */
  void turn(FakeMachine machine, MachineState next, Duration pause) {
    MachineState before = machine.state;
    world.later(
        pause,
        () -> {
          if (machine.state == before && !machine.gone) {
            machine.state = next;
            world.note("cloud: " + machine.id.value() + " is " + next.word());
            address(machine);
          }
        });
  }

  private void address(FakeMachine machine) {
    if (machine.spec.publicIp() != PublicIp.DYNAMIC) {
      return;
    }
    if (machine.state != MachineState.READY) {
      machine.publicIp = Optional.empty();
      return;
    }
    int fate = world.dice().below(100);
    if (fate < 75) {
      machine.publicIp = Optional.of("203.0.113." + (1 + world.dice().below(200)));
    } else if (fate < 90) {
      world.later(
          world.dice().seconds(30, 11 * 60), () -> machine.publicIp = Optional.of("203.0.113.9"));
    }
  }

  void gone(FakeMachine machine, String how) {
    if (!machine.gone) {
      machine.gone = true;
      world.note("cloud: " + machine.id.value() + " is gone " + how);
      world.history().add(new History.Fact.Destroyed(machine.id));
    }
  }
}
