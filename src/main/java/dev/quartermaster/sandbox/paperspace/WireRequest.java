package dev.quartermaster.sandbox.paperspace;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as it came over the wire. */
record WireRequest(
    String method,
    String path,
    String rawQuery,
    String contentType,
    Optional<String> apiKey,
    Optional<String> authorization,
    Optional<String> origin,
    ByteBuffer body) {

  /** The path's parts, decoded; a trailing slash adds none. */
  List<String> segments() {
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty())
        .map(WireRequest::plain)
        .toList();
  }

  /** The query, form-decoded: some clients write a blank as {@code +}. */
  Asked query() {
    return new Asked(form(rawQuery));
  }

  boolean isMultipart() {
    return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /**
   * The body's fields; none for a GET, a multipart or an empty body; empty when it is no object.
   */
  Optional<Asked> fields() {
    if (method.equals("GET") || isMultipart() || text().isBlank()) {
      return Optional.of(new Asked(Json.object()));
    }
    if (contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
        && !text().startsWith("{")) {
      return Optional.of(new Asked(form(text())));
    }
    return object().map(Asked::new);
  }

  String text() {
    return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
  }

  private Optional<ObjectNode> object() {
    try {
      JsonNode node = Json.MAPPER.readTree(text());
      return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static ObjectNode form(String text) {
    ObjectNode fields = Json.object();
    for (String pair : text.split("&", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        fields.put(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
      }
    }
    return fields;
  }

  private static String plain(String segment) {
    return decoded(segment.replace("+", "%2B"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
