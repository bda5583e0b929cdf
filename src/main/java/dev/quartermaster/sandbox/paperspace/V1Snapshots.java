package dev.quartermaster.sandbox.paperspace;

import dev.quartermaster.sandbox.paperspace.Shelves.Kept;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Snapshots of machines. */
record V1Snapshots(Estate estate) {
  private static final V1Body NEW = V1Body.of().needing(V1Body.Kind.STRING, "name", "machineId");
  private static final V1Body NAME = V1Body.of().needing(V1Body.Kind.STRING, "name");
  private static final V1Body RESTORE =
      V1Body.of().taking(V1Body.Kind.BOOLEAN, "createSnapshotBeforeRestore");

  Reply list(Call call) {
    return V1Pages.BY_TIME.page(
        V1Machines.filtered(there(call).map(Kept::json), call.query(), "machineId"), call.query());
  }

  Reply show(Call call) {
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
    return RESTORE.refusal(call.body()).orElseGet(() -> known(call, kept -> restored(kept, call)));
  }

  private Reply restored(Kept kept, Call call) {
    if (call.body().isTrue("createSnapshotBeforeRestore")) {
      estate
          .account()
          .shelves()
          .put(
              new Kept(
                  estate.ids().next("ss"),
                  "before restoring " + kept.name(),
                  kept.machineId(),
                  call.now()));
    }
    return with(kept.json(), estate.note("snapshot-restore", kept.machineId(), call.now()));
  }

  Reply delete(Call call) {
    return known(
        call,
        kept -> {
          estate.account().shelves().removeSnapshot(kept.id());
          return with(kept.json(), estate.note("snapshot-delete", kept.machineId(), call.now()));
        });
  }

  private Reply taken(Machine machine, Call call) {
    var kept =
        new Kept(estate.ids().next("ss"), call.body().word("name"), machine.id(), call.now());
    estate.account().shelves().put(kept);
    return with(kept.json(), estate.note("snapshot-create", machine.id(), call.now()));
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
