package dev.quartermaster.paperspace.wire;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an answer that isn't a success says of itself. There are four shapes: a nested {@code error}
 * object, a flat {@code message}, v1's {@code code} and {@code message}, and anything else (empty,
 * HTML, plain text).
 *
 * @param status the status in the body, which may differ from the outer one
 * @param message its words, as they came
 */
record ErrorBody(Optional<Integer> status, String message) {
  /** The statuses of v1's words for them (Paperspace/cli, api/openapi.ts). */
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          Map.entry("PARSE_ERROR", 400),
          Map.entry("BAD_REQUEST", 400),
          Map.entry("UNAUTHORIZED", 401),
          Map.entry("FORBIDDEN", 403),
          Map.entry("NOT_FOUND", 404),
          Map.entry("METHOD_NOT_SUPPORTED", 405),
          Map.entry("TIMEOUT", 408),
          Map.entry("CONFLICT", 409),
          Map.entry("PRECONDITION_FAILED", 412),
          Map.entry("PAYLOAD_TOO_LARGE", 413),
          Map.entry("TOO_MANY_REQUESTS", 429),
          Map.entry("CLIENT_CLOSED_REQUEST", 499),
          Map.entry("INTERNAL_SERVER_ERROR", 500));

  static ErrorBody of(Answer answer) {
    return switch (answer.body()) {
      case Answer.Body.Whole(var text) -> ofText(text, answer);
      case Answer.Body.Lost _, Answer.Body.Unfit _ -> wordless(answer);
    };
  }

  private static ErrorBody ofText(String text, Answer answer) {
    if (text.isBlank()) {
      return wordless(answer);
    }
    try {
      return ofJson(StrictJson.MAPPER.readTree(text), text);
    } catch (JacksonException _) {
      return new ErrorBody(Optional.empty(), text);
    }
  }

  private static ErrorBody ofJson(JsonNode json, String text) {
    JsonNode error = json.path("error");
    return new ErrorBody(
        status(error).or(() -> status(json)).or(() -> ofCode(json.path("code"))),
        message(error)
            .or(() -> message(json))
            .or(() -> Optional.of(error).filter(JsonNode::isString).map(JsonNode::stringValue))
            .orElse(text));
  }

  private static Optional<Integer> status(JsonNode holder) {
    JsonNode status = holder.path("status");
    return status.isInt() ? Optional.of(status.intValue()) : Optional.empty();
  }

  private static Optional<Integer> ofCode(JsonNode code) {
    return code.isString() ? Optional.ofNullable(CODES.get(code.stringValue())) : Optional.empty();
  }

  private static Optional<String> message(JsonNode holder) {
    JsonNode message = holder.path("message");
    return message.isString() && !message.stringValue().isBlank()
        ? Optional.of(message.stringValue())
        : Optional.empty();
  }

  private static ErrorBody wordless(Answer answer) {
    return new ErrorBody(
        Optional.empty(),
        answer.reason().isBlank() ? "HTTP status " + answer.status() : answer.reason());
  }
}
