package dev.quartermaster.sandbox.paperspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes passwords and keys out of what is kept of a request. */
record Masking(List<String> keys) {
  private static final String MASK = "***";
  private static final int MAX_LENGTH = 4096;
  private static final Set<String> SECRET =
      Set.of("password", "apiKey", "api_key", "x-api-key", "access_token", "accessToken");

  /** The body as JSON with its secrets masked; a few words in its place when it is none. */
  String body(WireRequest request) {
    if (request.body().remaining() == 0) {
      return "";
    }
    if (request.isMultipart()) {
      return "(multipart, " + request.body().remaining() + " bytes)";
    }
    return request
        .fields()
        .map(asked -> withoutKeys(masked(asked.fields()).toString()))
        .orElse("(" + request.body().remaining() + " bytes, no JSON object)");
  }

  /** The path with the query, its secrets masked. */
  String target(WireRequest request) {
    if (request.rawQuery().isEmpty()) {
      return withoutKeys(request.path());
    }
    var pairs = new ArrayList<String>();
    for (String pair : request.rawQuery().split("&", -1)) {
      String name = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
      pairs.add(SECRET.contains(name) ? name + "=" + MASK : pair);
    }
    return withoutKeys(request.path() + "?" + String.join("&", pairs));
  }

  private String withoutKeys(String text) {
    String left = text;
    for (String key : keys) {
      left = key.isEmpty() ? left : left.replace(key, MASK);
    }
    return left.length() <= MAX_LENGTH ? left : left.substring(0, MAX_LENGTH) + "…";
  }

  private static ObjectNode masked(ObjectNode node) {
    ObjectNode copy = Json.object();
    node.properties()
        .forEach(
            field -> {
              if (SECRET.contains(field.getKey())) {
                copy.put(field.getKey(), MASK);
              } else {
                copy.set(field.getKey(), inner(field.getValue()));
              }
            });
    return copy;
  }

  private static JsonNode inner(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return masked(object);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(each -> copy.add(inner(each)));
      return copy;
    }
    return node;
  }
}
