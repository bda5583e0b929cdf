package dev.quartermaster.simulation;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.SendGuard;
import dev.quartermaster.machine.Template;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The cloud as one process reaches it, with everything that can go wrong on the way. */
final class CloudPort implements Cloud {
  static final String TEMPLATE = "Ubuntu 22.04 Server";

  private static final List<Template> TEMPLATES =
      List.of(
          new Template(
              new CloudId.Template("t0nspur5"), Optional.of(TEMPLATE), "", Optional.empty()));

  private final World world;
  private final Life life;
  private final Outages outages;
  private final CreateCall create;

  CloudPort(World world, Life life) {
    this.world = world;
    this.life = life;
    this.outages = world.copies().cloudOutages();
    this.create = new CreateCall(world, life, outages);
  }

  @Override
  public CreateOutcome create(CreateOrder order, SendGuard guard) {
    return create.send(order, guard);
  }

  @Override
  public Reading<List<Machine>> machines() {
    Instant began = world.now();
    return read(
        "machines",
        () -> {
          List<FakeMachine> all = world.cloud().listed().toList();
          world
              .history()
              .add(
                  new History.Fact.Listed(
                      began, all.stream().map(one -> one.id).collect(Collectors.toSet())));
          all.forEach(this::said);
          return all.stream().map(FakeMachine::described).toList();
        });
  }

  @Override
  public Reading<Optional<Machine>> machine(CloudId.Machine id) {
    return read(
        "machine",
        () -> {
          Optional<FakeMachine> machine = world.cloud().find(id);
          machine.ifPresent(this::said);
          return machine.map(FakeMachine::described);
        });
  }

  private void said(FakeMachine machine) {
    if (machine.state == MachineState.READY) {
      world.history().add(new History.Fact.SaidReady(machine.id));
    }
  }

  @Override
  public Reading<Optional<Boolean>> available(Region region, MachineType type) {
    return read(
        "available",
        () -> {
          int drawn = world.dice().below(100);
          return drawn < 15
              ? Optional.empty()
              : Optional.of(!world.isStormy() || drawn >= 45 || !world.fault(Weather::create));
        });
  }

  @Override
  public Reading<List<Template>> templates() {
    return read("templates", () -> TEMPLATES);
  }

  @Override
  public Reading<List<Network>> networks() {
    return read("networks", List::of);
  }

  @Override
  public Reading<List<Script>> scripts() {
    return read("scripts", List::of);
  }

  @Override
  public Reading<List<CloudUser>> users() {
    return read("users", () -> world.cloud().users());
  }

  @Override
  public ActionOutcome start(CloudId.Machine id) {
    return act("start", id, machine -> goes(machine, MachineState.STARTING, MachineState.READY));
  }

  @Override
  public ActionOutcome stop(CloudId.Machine id) {
    return act("stop", id, machine -> goes(machine, MachineState.STOPPING, MachineState.OFF));
  }

  @Override
  public ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
    return act(
        "destroy",
        id,
        machine ->
            world.later(
                world.dice().seconds(0, 60), () -> world.cloud().gone(machine, "by our order")));
  }

  @Override
  public ActionOutcome rename(CloudId.Machine id, String name) {
    return act("rename", id, machine -> machine.name = name);
  }

  private void goes(FakeMachine machine, MachineState through, MachineState to) {
    if (machine.state != to) {
      machine.state = through;
      if (world.dice().permille(50)) {
        machine.failed(through == MachineState.STOPPING ? "stop" : "start", "It did not work.");
      } else {
        world.cloud().turn(machine, to, world.dice().seconds(5, 120));
      }
    }
  }

  private <T> Reading<T> read(String what, Supplier<T> effect) {
    life.pass("cloud " + what + " (before)");
    life.takeTime(
        "cloud " + what, world.dice().millis(20, 700).multipliedBy(world.weather().pace()));
    if (outages.cutOff(life) || world.fault(Weather::cloud)) {
      life.takeTime("cloud " + what, world.dice().millis(0, 4000));
      return new Reading.Unreadable<>(problem());
    }
    T value = effect.get();
    life.pass("cloud " + what + " (after)");
    return new Reading.Read<>(value);
  }

  private ActionOutcome act(String what, CloudId.Machine id, Consumer<FakeMachine> effect) {
    life.pass("cloud " + what + " (before)");
    life.takeTime("cloud " + what, world.dice().millis(20, 1500));
    if (outages.cutOff(life) || world.fault(Weather::cloud)) {
      return new ActionOutcome.Failed(problem());
    }
    Optional<FakeMachine> machine = world.cloud().find(id);
    if (machine.isEmpty()) {
      return new ActionOutcome.Failed(CloudProblem.of(Kind.NOT_FOUND, "Machine not found"));
    }
    world.note("cloud: " + what + " " + id.value());
    effect.accept(machine.get());
    life.pass("cloud " + what + " (after)");
    return world.fault(Weather::cloud)
        ? new ActionOutcome.Failed(problem())
        : new ActionOutcome.Taken();
  }

  private CloudProblem problem() {
    int drawn = world.dice().below(60);
    Kind kind =
        drawn < 30
            ? Kind.UNREACHABLE
            : drawn < 45 ? Kind.GARBLED : drawn < 59 ? Kind.RATE_LIMITED : Kind.KEY_REFUSED;
    return CloudProblem.of(kind, "simulated " + kind);
  }
}
