package dev.quartermaster.sandbox.workspace;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a Web API call. */
sealed interface ApiAnswer {
  /** {@code ok: true} with these fields. */
  record Ok(ObjectNode fields) implements ApiAnswer {}

  /** {@code ok: false} with Slack's error, and what is wrong with blocks or views. */
  record Refused(String error, List<String> details) implements ApiAnswer {}

  /** 429: too fast. */
  record TooFast(int retryAfterSeconds) implements ApiAnswer {}

  static ApiAnswer refused(String error) {
    return new Refused(error, List.of());
  }

  default ObjectNode json() {
    return switch (this) {
      case Ok(var fields) -> Json.object().put("ok", true).setAll(fields);
      case Refused(var error, var details) -> failure(error, details);
      case TooFast _ -> failure("ratelimited", List.of());
    };
  }

  private static ObjectNode failure(String error, List<String> details) {
    var json = Json.object().put("ok", false).put("error", error);
    if (!details.isEmpty()) {
      json.putObject("response_metadata").set("messages", Json.strings(details));
    }
    return json;
  }
}
