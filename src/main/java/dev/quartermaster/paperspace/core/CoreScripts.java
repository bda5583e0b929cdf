package dev.quartermaster.paperspace.core;

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

/** Start-up scripts of the Core API; a text goes as text, as files are known to fail there. */
record CoreScripts(Connection connection) implements ScriptShelf {
  @Override
  public Reading<Optional<Script>> show(CloudId.Script id) {
    return Absence.allowed(
        connection
            .reads()
            .one(
                connection.url("scripts/getScript", Map.of("scriptId", id.value())),
                Wire.Script.class,
                wire -> Optional.of(Translation.script(wire))));
  }

  @Override
  public Reading<Optional<String>> text(CloudId.Script id) {
    return Absence.allowed(
        connection
            .reads()
            .one(
                connection.url("scripts/getScriptText", Map.of("scriptId", id.value())),
                String.class,
                Optional::of));
  }

  @Override
  public Reading<Script> create(NewScript script) {
    return connection
        .changes()
        .read(
            "POST",
            connection.url("scripts/createScript"),
            Map.of(
                "scriptName",
                script.name(),
                "scriptText",
                script.text(),
                "isEnabled",
                true,
                "runOnce",
                script.once()),
            Wire.Script.class,
            Translation::script);
  }

  @Override
  public ActionOutcome delete(CloudId.Script id) {
    return connection
        .changes()
        .ask(
            "POST",
            connection.url("scripts/" + id.value() + "/destroy"),
            Map.of("scriptId", id.value()));
  }

  @Override
  public ActionOutcome assign(CloudId.Script id, CloudId.Machine machine) {
    return new ActionOutcome.Failed(CloudProblem.lacking(Ability.SCRIPT_ASSIGNMENT));
  }

  @Override
  public ActionOutcome unassign(CloudId.Script id, CloudId.Machine machine) {
    return new ActionOutcome.Failed(CloudProblem.lacking(Ability.SCRIPT_ASSIGNMENT));
  }
}
