package dev.quartermaster.sandbox.paperspace;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The errors of the API v1 (its command line client's table of codes). */
enum V1Error {
  PARSE_ERROR(400),
  BAD_REQUEST(400),
  UNAUTHORIZED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_SUPPORTED(405),
  TIMEOUT(408),
  CONFLICT(409),
  PRECONDITION_FAILED(412),
  PAYLOAD_TOO_LARGE(413),
  TOO_MANY_REQUESTS(429),
  CLIENT_CLOSED_REQUEST(499),
  INTERNAL_SERVER_ERROR(500);

  private final int status;

  V1Error(int status) {
    this.status = status;
  }

  static V1Error of(int status) {
    return Arrays.stream(values())
        .filter(error -> error.status == status && error != PARSE_ERROR)
        .findFirst()
        .orElse(INTERNAL_SERVER_ERROR);
  }

  /** A code and a message, and nothing else: the public client's parser is strict. */
  Reply reply(String message) {
    return new Reply.Document(status, json(message));
  }

  /** The same with what is wrong, one by one. */
  Reply reply(String message, List<String> wrong) {
    ObjectNode body = json(message);
    ArrayNode issues = body.putArray("issues");
    wrong.forEach(each -> issues.addObject().put("message", each));
    return new Reply.Document(status, body);
  }

  private ObjectNode json(String message) {
    return Json.object().put("code", name()).put("message", message);
  }
}
