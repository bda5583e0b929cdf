package dev.quartermaster.sandbox.paperspace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Keeps the startup scripts; an uploaded file has become the field {@code scriptFile} by now. */
final class ScriptDesk {
  private final Estate estate;

  ScriptDesk(Estate estate) {
    this.estate = estate;
  }

  Reply list(Call call) {
    return Filters.SCRIPTS.list(
        estate.account().scripts().stream().map(Script::json), call.query());
  }

  Reply show(Call call) {
    return known(call.query().word("scriptId"), script -> Reply.ok(withMachines(script, call)));
  }

  /** The text as a JSON string. */
  Reply text(Call call) {
    return known(
        call.query().word("scriptId"), script -> Reply.ok(StringNode.valueOf(script.text())));
  }

  Reply destroy(Call call) {
    return known(
        call.id(),
        script -> {
          estate.account().removeScript(script.id());
          return Reply.done();
        });
  }

  Reply create(Call call) {
    Asked asked = call.body();
    Optional<String> text = asked.text("scriptText").or(() -> asked.text("scriptFile"));
    Optional<String> broken = broken(asked, text.orElse(""));
    if (broken.isPresent()) {
      return Reply.refused(broken.get());
    }
    var script =
        new Script(
            estate.ids().next("sc"),
            call.key().userId(),
            asked.word("scriptName"),
            asked.text("scriptDescription"),
            call.now(),
            !says(asked, "isEnabled", false),
            says(asked, "runOnce", true),
            text.orElse(""));
    estate.account().put(script);
    return Reply.ok(script.json());
  }

  private Optional<String> broken(Asked asked, String text) {
    if (asked.word("scriptName").isBlank()) {
      return Optional.of("Missing required parameter `scriptName`");
    }
    if (asked.has("scriptText") == asked.has("scriptFile")) {
      return Optional.of("exactly one of scriptText and scriptFile is needed");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > Script.MAX_BYTES) {
      return Optional.of("script is larger than 16 KB");
    }
    String name = asked.word("scriptName");
    return CreateRules.when(
        estate.account().scripts().stream().anyMatch(script -> script.name().equals(name)),
        "a script of this name already exists");
  }

  /** A flag that came as a JSON boolean or, from a query, as text. */
  private static boolean says(Asked asked, String name, boolean wanted) {
    return asked.value(name).filter(node -> node.asString().equals("" + wanted)).isPresent();
  }

  private ObjectNode withMachines(Script script, Call call) {
    ObjectNode node = script.json();
    ArrayNode machines = node.putArray("machines");
    estate.account().machines().stream()
        .filter(machine -> machine.exists(call.now()))
        .filter(machine -> machine.asked().word("scriptId").equals(script.id()))
        .map(machine -> MachineJson.of(machine, call.now()))
        .forEach(
            machine ->
                machines
                    .addObject()
                    .put("machineId", machine.path("id").asString())
                    .set("dtLastRun", machine.path("dtLastRun")));
    return node;
  }

  private Reply known(String id, Function<Script, Reply> then) {
    return estate
        .account()
        .script(id)
        .map(then)
        .orElseGet(() -> Reply.error(404, 404, "Script not found"));
  }
}
