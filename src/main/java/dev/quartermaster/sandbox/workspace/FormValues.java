package dev.quartermaster.sandbox.workspace;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the fields of a form, as Slack's {@code state.values}. */
final class FormValues {
  private FormValues() {}

  static ObjectNode initial(JsonNode view) {
    var values = Json.object();
    for (Control control : Control.in(view.path("blocks"))) {
      if (FieldValue.isKept(control.type())) {
        values
            .withObjectProperty(control.blockId())
            .set(control.actionId(), FieldValue.initial(control.element()));
      }
    }
    return values;
  }

  static ObjectNode carriedOver(JsonNode view, ObjectNode old) {
    var values = initial(view);
    for (Control control : Control.in(view.path("blocks"))) {
      var before = old.path(control.blockId()).path(control.actionId());
      if (before.isObject() && Json.text(before, "type").equals(control.type())) {
        values.withObjectProperty(control.blockId()).set(control.actionId(), before);
      }
    }
    return values;
  }

  static ObjectNode with(ObjectNode old, Control control, JsonNode value) {
    var values = old.deepCopy();
    values.withObjectProperty(control.blockId()).set(control.actionId(), value);
    return values;
  }

  static Optional<JsonNode> of(ObjectNode values, Control control) {
    return Optional.of(values.path(control.blockId()).path(control.actionId()))
        .filter(JsonNode::isObject);
  }
}
