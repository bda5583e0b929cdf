package dev.quartermaster.paperspace.wire;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an answer that isn't a success says of itself. The API has three shapes: a nested {@code
 * error} object, a flat {@code message}, and anything else (empty, HTML, plain text).
 *
 * @param status the status in the body, which may differ from the outer one
 * @param message its words, as they came
 */
record ErrorBody(Optional<Integer> status, String message) {
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
        status(error).or(() -> status(json)),
        message(error)
            .or(() -> message(json))
            .or(() -> Optional.of(error).filter(JsonNode::isString).map(JsonNode::stringValue))
            .orElse(text));
  }

  private static Optional<Integer> status(JsonNode holder) {
    JsonNode status = holder.path("status");
    return status.isInt() ? Optional.of(status.intValue()) : Optional.empty();
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
