package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an onlooker may know and do: views of the account and of what reached it. */
final class Ledger {
  private final CoreApi api;
  private final Journal journal;
  private final InstantSource clock;

  Ledger(CoreApi api, Journal journal, InstantSource clock) {
    this.api = api;
    this.journal = journal;
    this.clock = clock;
  }

  List<MachineView> machines() {
    Instant now = clock.instant();
    return api.alone(
        estate ->
            estate.account().machines().stream()
                .map(machine -> MachineView.of(machine, now))
                .toList());
  }

  List<UserView> users() {
    return api.alone(estate -> estate.account().users()).stream()
        .map(u -> new UserView(u.id(), u.email(), u.firstName(), u.lastName(), u.created()))
        .toList();
  }

  List<WireView> wire() {
    return journal.wire().entries();
  }

  List<CreateView> creates() {
    return journal.creates().entries();
  }

  long createCount() {
    return journal.creates().total();
  }

  /** Takes a machine away at once, as another administrator could. */
  boolean vanish(String id) {
    Instant now = clock.instant();
    return changed(id, machine -> machine.goneFrom(now));
  }

  /** Puts a machine in a state, in which it then stays. */
  boolean force(String id, MachineState state) {
    Instant now = clock.instant();
    return changed(
        id,
        machine -> {
          Timeline course = machine.timeline();
          Timeline.Step like = state.runs() ? course.steps().getLast() : course.at(now);
          Timeline.Step step = like.as(now, state);
          return machine.with(course.then(now, List.of(step), Optional.empty()));
        });
  }

  /** The control door's view of it all. */
  ObjectNode stateJson() {
    ObjectNode node = Json.object();
    node.put("time", Json.date(clock.instant()));
    node.put("creates", createCount());
    ArrayNode machines = node.putArray("machines");
    machines().forEach(machine -> machines.add(json(machine)));
    node.set("users", Json.MAPPER.valueToTree(users()));
    ArrayNode kept = node.putArray("staticIps");
    staticIps().forEach(kept::add);
    return node;
  }

  /** The static addresses on the account, those of destroyed machines included. */
  List<String> staticIps() {
    Instant now = clock.instant();
    return api.alone(estate -> estate.addresses(now).stream().map(StaticAddress::ip).toList());
  }

  private boolean changed(String id, UnaryOperator<Machine> change) {
    Instant now = clock.instant();
    return api.alone(
        estate -> {
          Optional<Machine> machine = estate.account().machine(id, now);
          machine.map(change).ifPresent(estate.account()::put);
          return machine.isPresent();
        });
  }

  private static ObjectNode json(MachineView machine) {
    ObjectNode node = Json.object();
    node.put("id", machine.id()).put("name", machine.name()).put("state", machine.state());
    node.set("publicIp", Json.text(machine.publicIp()));
    node.set("privateIp", Json.text(machine.privateIp()));
    node.put("userId", machine.userId());
    node.put("dtCreated", Json.date(machine.created()));
    node.set("requested", Json.MAPPER.readTree(machine.requested()));
    return node;
  }
}
