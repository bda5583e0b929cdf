package dev.quartermaster.sandbox.workspace;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the workspace answers to an HTTP request. */
record HttpReply(int status, String contentType, String body, Optional<Integer> retryAfterSeconds) {

  static HttpReply json(int status, JsonNode body) {
    return new HttpReply(
        status, "application/json; charset=utf-8", Json.write(body), Optional.empty());
  }

  static HttpReply text(int status, String body) {
    return new HttpReply(status, "text/plain; charset=utf-8", body, Optional.empty());
  }

  static HttpReply html(int status, String body) {
    return new HttpReply(status, "text/html; charset=utf-8", body, Optional.empty());
  }

  /** The answer to a Web API call. */
  static HttpReply of(ApiAnswer answer) {
    return switch (answer) {
      case ApiAnswer.TooFast(var seconds) ->
          new HttpReply(
              429,
              "application/json; charset=utf-8",
              Json.write(answer.json()),
              Optional.of(seconds));
      case ApiAnswer.Ok _, ApiAnswer.Refused _ -> json(200, answer.json());
    };
  }
}
