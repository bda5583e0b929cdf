package dev.quartermaster.sandbox.paperspace;

import dev.quartermaster.sandbox.paperspace.Shelves.Kept;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Snapshots, and machines kept as templates. */
record V1Copies(Estate estate) {
  private static final V1Body NEW = V1Body.of().needing(V1Body.Kind.STRING, "name", "machineId");
  private static final V1Body NAME = V1Body.of().needing(V1Body.Kind.STRING, "name");
  private static final V1Body RESTORE =
      V1Body.of().taking(V1Body.Kind.BOOLEAN, "createSnapshotBeforeRestore");

  Reply snapshots(Call call) {
    return V1Pages.BY_TIME.page(
        V1Machines.filtered(there(call).map(Kept::json), call.query(), "machineId"), call.query());
  }

  Reply snapshot(Call call) {
    return known(call, kept -> Reply.ok(kept.json()));
  }

  Reply take(Call call) {
    return NEW.refusal(call.body())
        .orElseGet(
            () ->
                estate
                    .machine(call.body().word("machineId"), call)
                    .map(machine -> taken(machine, call))
                    .orElseGet(V1Machines::unknown));
  }

  Reply rename(Call call) {
    return NAME.refusal(call.body())
        .orElseGet(
            () ->
                known(
                    call,
                    kept -> {
                      var named =
                          new Kept(
                              kept.id(),
                              call.body().word("name"),
                              kept.machineId(),
                              kept.created());
                      estate.account().shelves().put(named);
                      return Reply.ok(named.json());
                    }));
  }

  Reply restore(Call call) {
    return RESTORE
        .refusal(call.body())
        .orElseGet(
            () ->
                known(
                    call,
                    kept -> with(kept.json(), event(call, "snapshot-restore", kept.machineId()))));
  }

  Reply delete(Call call) {
    return known(
        call,
        kept -> {
          estate.account().shelves().removeSnapshot(kept.id());
          return with(kept.json(), event(call, "snapshot-delete", kept.machineId()));
        });
  }

  Reply keep(Call call) {
    return NEW.refusal(call.body())
        .orElseGet(
            () ->
                estate
                    .machine(call.body().word("machineId"), call)
                    .map(machine -> kept(machine, call))
                    .orElseGet(V1Machines::unknown));
  }

  private Reply taken(Machine machine, Call call) {
    var kept =
        new Kept(estate.ids().next("ss"), call.body().word("name"), machine.id(), call.now());
    estate.account().shelves().put(kept);
    return with(kept.json(), event(call, "snapshot-create", machine.id()));
  }

  private Reply kept(Machine machine, Call call) {
    var template =
        new Template(
            estate.ids().next("t"),
            Optional.of(call.body().word("name")),
            machine.template().os(),
            call.now(),
            Optional.of(
                new Template.Team(estate.options().teamId(), machine.asked().word("region"))));
    estate.account().templates().add(template);
    return with(V1Templates.json(template), event(call, "template-create", machine.id()));
  }

  private ObjectNode event(Call call, String name, String machineId) {
    var done = MachineEvent.done(name, estate.ids().handle(), call.now(), call.now());
    ObjectNode event = V1Json.event(done, Optional.of(machineId), call.now());
    estate.account().shelves().events().add(event);
    return event;
  }

  static Reply with(ObjectNode thing, ObjectNode event) {
    ObjectNode node = Json.object();
    node.set("data", thing);
    node.set("event", event);
    return Reply.ok(node);
  }

  /** They go with their machine. */
  private Stream<Kept> there(Call call) {
    return estate.account().shelves().snapshots().stream()
        .filter(kept -> estate.machine(kept.machineId(), call).isPresent());
  }

  private Reply known(Call call, Function<Kept, Reply> then) {
    return there(call)
        .filter(kept -> kept.id().equals(call.id()))
        .findFirst()
        .map(then)
        .orElseGet(() -> V1Error.NOT_FOUND.reply("Snapshot not found"));
  }
}
