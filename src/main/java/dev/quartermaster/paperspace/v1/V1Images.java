package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Images;
import java.util.Map;

/** Custom templates of the API v1. */
record V1Images(V1Actions actions) implements Images {
  @Override
  public ActionOutcome keep(CloudId.Machine machine, String name) {
    return actions.ask(
        "POST", "custom-templates", Map.of("name", name, "machineId", machine.value()));
  }

  @Override
  public ActionOutcome rename(CloudId.Template id, String name) {
    return actions.ask("PUT", "custom-templates/" + id.value(), Map.of("name", name));
  }

  @Override
  public ActionOutcome delete(CloudId.Template id) {
    return actions.ask("DELETE", "custom-templates/" + id.value(), Map.of());
  }
}
