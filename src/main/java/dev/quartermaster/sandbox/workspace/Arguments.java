package dev.quartermaster.sandbox.workspace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a Web API call, sent as a form or as JSON. */
final class Arguments {
  private final ObjectNode fields;

  private Arguments(ObjectNode fields) {
    this.fields = fields;
  }

  static Arguments of(ObjectNode fields) {
    return new Arguments(fields);
  }

  /** Reads {@code a=b&c=d}. */
  static Arguments ofForm(String body) {
    var fields = Json.object();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Arguments(fields);
  }

  boolean has(String name) {
    return !fields.path(name).isMissingNode() && !fields.path(name).isNull();
  }

  String text(String name) {
    return Json.text(fields, name);
  }

  Optional<String> filled(String name) {
    return Json.filled(fields, name);
  }

  boolean flag(String name) {
    return text(name).equals("true") || text(name).equals("1");
  }

  /** An argument that is JSON, sent as such or as text. */
  Optional<JsonNode> json(String name) {
    var value = fields.path(name);
    if (value.isString()) {
      return Json.parse(value.stringValue());
    }
    return has(name) ? Optional.of(value) : Optional.empty();
  }

  /** All of them but the token, for the history. */
  Map<String, String> withoutToken() {
    var shown = new LinkedHashMap<String, String>();
    fields
        .properties()
        .forEach(
            field ->
                shown.put(
                    field.getKey(),
                    field.getValue().isString()
                        ? field.getValue().stringValue()
                        : field.getValue().toString()));
    shown.remove("token");
    return shown;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
