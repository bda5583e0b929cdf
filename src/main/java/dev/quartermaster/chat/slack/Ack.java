package dev.quartermaster.chat.slack;

import tools.jackson.databind.JsonNode;

/** What a delivery is answered with. */
record Ack(int status, String type, String body) {
  private static final String PLAIN = "text/plain;charset=utf-8";
  private static final String JSON = "application/json;charset=utf-8";

  /** Taken, and nothing to say. */
  static Ack empty() {
    return new Ack(200, PLAIN, "");
  }

  /** Taken, with these words. */
  static Ack words(String words) {
    return new Ack(200, PLAIN, words);
  }

  static Ack json(JsonNode body) {
    return new Ack(200, JSON, body.toString());
  }

  /** A bug; told by its id in the log only. */
  static Ack broken() {
    return new Ack(500, PLAIN, "");
  }

  /** Refused, in a few plain words. */
  static Ack refused(int status, String words) {
    return new Ack(status, PLAIN, words + "\n");
  }
}
