package dev.quartermaster.sandbox.paperspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A body's fields and what each may be. Bodies are closed: a name that isn't here is refused, as
 * the service's specification says ({@code additionalProperties: false}).
 */
final class V1Body {
  /** No field at all. */
  static final V1Body NONE = new V1Body(Map.of());

  private final Map<String, Field> fields;

  private V1Body(Map<String, Field> fields) {
    this.fields = fields;
  }

  /** What a field may be. */
  private record Field(Kind kind, boolean required) {}

  /** The types that occur. */
  enum Kind {
    STRING("string"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    STRINGS("array"),
    STRING_OR_NULL("string");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    boolean fits(JsonNode node) {
      return switch (this) {
        case STRING -> node.isString();
        case NUMBER -> node.isNumber();
        case BOOLEAN -> node.isBoolean();
        case STRINGS -> node.isArray() && node.valueStream().allMatch(JsonNode::isString);
        case STRING_OR_NULL -> node.isString() || node.isNull();
      };
    }
  }

  static V1Body of() {
    return NONE;
  }

  /** The same with more fields that must be there. */
  V1Body needing(Kind kind, String... names) {
    return with(kind, true, names);
  }

  /** The same with more fields that may be there. */
  V1Body taking(Kind kind, String... names) {
    return with(kind, false, names);
  }

  private V1Body with(Kind kind, boolean required, String... names) {
    var more = new LinkedHashMap<>(fields);
    List.of(names).forEach(name -> more.put(name, new Field(kind, required)));
    return new V1Body(more);
  }

  /** The answer to a body that isn't as it should be. */
  Optional<Reply> refusal(Asked asked) {
    var wrong = new ArrayList<String>();
    fields.forEach((name, field) -> check(name, field, asked).ifPresent(wrong::add));
    List<String> strange =
        asked.fields().propertyStream().map(Map.Entry::getKey).filter(n -> !knows(n)).toList();
    if (!strange.isEmpty()) {
      wrong.add("Unrecognized key(s) in object: '" + String.join("', '", strange) + "'");
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(V1Error.BAD_REQUEST.reply("Input validation failed", wrong));
  }

  private boolean knows(String name) {
    return fields.containsKey(name);
  }

  private static Optional<String> check(String name, Field field, Asked asked) {
    JsonNode node = asked.fields().path(name);
    if (node.isMissingNode()) {
      return field.required ? Optional.of("Required") : Optional.empty();
    }
    return field.kind.fits(node)
        ? Optional.empty()
        : Optional.of(name + ": Expected " + field.kind.word);
  }
}
