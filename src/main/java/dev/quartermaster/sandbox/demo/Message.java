package dev.quartermaster.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A message on somebody's screen. */
record Message(
    String ts,
    int version,
    boolean threaded,
    boolean whispered,
    String words,
    List<String> controls) {
  static Message of(JsonNode node) {
    List<String> lines = new ArrayList<>();
    node.path("lines").forEach(line -> lines.add(line.asString()));
    List<String> controls = new ArrayList<>();
    node.path("controls").forEach(control -> controls.add(control.asString()));
    return new Message(
        node.path("ts").asString(),
        node.path("version").asInt(),
        node.path("thread").isString(),
        node.path("onlyYou").isString(),
        String.join(" ", lines),
        controls);
  }
}
