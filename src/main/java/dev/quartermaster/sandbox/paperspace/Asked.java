package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a request's body or query, null and absent being the same. */
record Asked(ObjectNode fields) {

  Optional<JsonNode> value(String name) {
    JsonNode node = fields.path(name);
    return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  boolean has(String name) {
    return value(name).isPresent();
  }

  Optional<String> text(String name) {
    return value(name).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  String word(String name) {
    return text(name).orElse("");
  }

  /** True only for the JSON boolean true. */
  boolean isTrue(String name) {
    return value(name).filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
  }

  /** False only for the JSON boolean false. */
  boolean isNotFalse(String name) {
    return value(name).filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(true);
  }

  /** What is kept of a create: the fields that are known, without the password. */
  Asked kept() {
    ObjectNode kept = Json.object();
    FieldRules.known()
        .filter(name -> !name.equals("password"))
        .forEach(name -> value(name).ifPresent(node -> kept.set(name, node)));
    return new Asked(kept);
  }
}
