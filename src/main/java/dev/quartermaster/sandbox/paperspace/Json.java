package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The simulator's way of reading and writing JSON. */
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static JsonNode text(Optional<String> value) {
    return value.<JsonNode>map(StringNode::valueOf).orElse(NullNode.instance);
  }

  static String date(Instant when) {
    return MILLIS.format(when);
  }

  static JsonNode date(Optional<Instant> when) {
    return text(when.map(Json::date));
  }
}
