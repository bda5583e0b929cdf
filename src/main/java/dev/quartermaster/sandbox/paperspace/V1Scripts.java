package dev.quartermaster.sandbox.paperspace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Start-up scripts; their text is never given back. */
record V1Scripts(Estate estate) {
  private static final V1Body NEW =
      V1Body.of()
          .needing(V1Body.Kind.STRING, "name", "script")
          .taking(V1Body.Kind.BOOLEAN, "isRunOnce");
  private static final V1Body CHANGE =
      V1Body.of()
          .taking(V1Body.Kind.STRING, "name", "script")
          .taking(V1Body.Kind.BOOLEAN, "isRunOnce", "isEnabled");
  private static final V1Body MACHINE = V1Body.of().needing(V1Body.Kind.STRING, "machineId");

  Reply list(Call call) {
    List<ObjectNode> all =
        estate.account().scripts().stream().map(script -> json(script, call)).toList();
    return V1Pages.BY_TIME.page(all.stream(), call.query());
  }

  Reply show(Call call) {
    return known(call, script -> Reply.ok(json(script, call)));
  }

  Reply create(Call call) {
    return NEW.refusal(call.body())
        .or(() -> tooLarge(call.body()))
        .orElseGet(
            () -> {
              Asked asked = call.body();
              var script =
                  new Script(
                      estate.ids().next("sc"),
                      call.key().userId(),
                      asked.word("name"),
                      Optional.empty(),
                      call.now(),
                      true,
                      asked.isTrue("isRunOnce"),
                      asked.word("script"));
              estate.account().put(script);
              return Reply.ok(json(script, call));
            });
  }

  Reply update(Call call) {
    return CHANGE
        .refusal(call.body())
        .or(() -> tooLarge(call.body()))
        .orElseGet(() -> known(call, script -> changed(script, call)));
  }

  Reply delete(Call call) {
    return known(
        call,
        script -> {
          estate.account().removeScript(script.id());
          return Reply.ok(json(script, call));
        });
  }

  Reply assign(Call call) {
    return assigned(call, true);
  }

  Reply unassign(Call call) {
    return assigned(call, false);
  }

  private Reply assigned(Call call, boolean on) {
    return MACHINE
        .refusal(call.body())
        .orElseGet(
            () ->
                known(
                    call,
                    script ->
                        estate
                            .machine(call.body().word("machineId"), call)
                            .map(
                                machine -> {
                                  estate
                                      .account()
                                      .put(machine.with("scriptId", on ? script.id() : ""));
                                  return Reply.ok(json(script, call));
                                })
                            .orElseGet(V1Machines::unknown)));
  }

  private Reply changed(Script old, Call call) {
    Asked asked = call.body();
    var script =
        new Script(
            old.id(),
            old.ownerId(),
            asked.text("name").orElse(old.name()),
            old.description(),
            old.created(),
            asked.has("isEnabled") ? asked.isTrue("isEnabled") : old.isEnabled(),
            asked.has("isRunOnce") ? asked.isTrue("isRunOnce") : old.runOnce(),
            asked.text("script").orElse(old.text()));
    estate.account().put(script);
    return Reply.ok(json(script, call));
  }

  private static Optional<Reply> tooLarge(Asked asked) {
    boolean large = asked.word("script").getBytes(StandardCharsets.UTF_8).length > Script.MAX_BYTES;
    return large
        ? Optional.of(V1Error.PAYLOAD_TOO_LARGE.reply("Script is larger than 16 KB"))
        : Optional.empty();
  }

  private Reply known(Call call, Function<Script, Reply> then) {
    return estate
        .account()
        .script(call.id())
        .map(then)
        .orElseGet(() -> V1Error.NOT_FOUND.reply("Startup script not found"));
  }

  private ObjectNode json(Script script, Call call) {
    ObjectNode node = Json.object();
    node.put("id", script.id()).put("name", script.name());
    node.set("description", Json.text(script.description()));
    node.put("isEnabled", script.isEnabled()).put("isRunOnce", script.runOnce());
    ArrayNode machines = node.putArray("assignedMachineIds");
    estate.account().machines().stream()
        .filter(machine -> machine.exists(call.now()))
        .filter(machine -> machine.asked().word("scriptId").equals(script.id()))
        .forEach(machine -> machines.add(machine.id()));
    return node.put("dtCreated", Json.date(script.created())).putNull("dtDeleted");
  }
}
