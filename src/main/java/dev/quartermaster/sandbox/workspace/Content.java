package dev.quartermaster.sandbox.workspace;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a message says; never changed, an edit makes another one. */
record Content(String text, ArrayNode blocks, Optional<ObjectNode> metadata) {

  static Content plain(String text) {
    return new Content(text, Json.array(), Optional.empty());
  }
}
