package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.NewScript;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.ScriptShelf;
import dev.quartermaster.paperspace.wire.Absence;
import dev.quartermaster.paperspace.wire.Connection;
import java.util.Map;
import java.util.Optional;

/** Start-up scripts of the API v1, which never gives their text back. */
record V1Scripts(Connection connection, V1Actions actions) implements ScriptShelf {
  @Override
  public Reading<Optional<Script>> show(CloudId.Script id) {
    return Absence.allowed(
        connection
            .reads()
            .one(
                connection.url(route(id)),
                Wire.Script.class,
                wire ->
                    Values.isThere(wire.dtDeleted())
                        ? Optional.of(Translation.script(wire))
                        : Optional.empty()));
  }

  @Override
  public Reading<Optional<String>> text(CloudId.Script id) {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.SCRIPT_TEXT));
  }

  @Override
  public Reading<Script> create(NewScript script) {
    return connection
        .changes()
        .read(
            "POST",
            connection.url("startup-scripts"),
            Map.of("name", script.name(), "script", script.text(), "isRunOnce", script.once()),
            Wire.Script.class,
            Translation::script);
  }

  @Override
  public ActionOutcome delete(CloudId.Script id) {
    return actions.ask("DELETE", route(id), Map.of());
  }

  @Override
  public ActionOutcome assign(CloudId.Script id, CloudId.Machine machine) {
    return actions.ask("POST", route(id) + "/assign", Map.of("machineId", machine.value()));
  }

  @Override
  public ActionOutcome unassign(CloudId.Script id, CloudId.Machine machine) {
    return actions.ask("POST", route(id) + "/unassign", Map.of("machineId", machine.value()));
  }

  private static String route(CloudId.Script id) {
    return "startup-scripts/" + id.value();
  }
}
