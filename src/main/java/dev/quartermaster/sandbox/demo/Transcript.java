package dev.quartermaster.sandbox.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Writes down what happens in the workspace and at Paperspace, as it happens, for somebody who
 * reads along.
 */
final class Transcript {
  private final PrintWriter out;
  private final double speed;
  private final Map<String, List<String>> drawn = new HashMap<>();
  private final Map<String, String> machines = new HashMap<>();
  private Instant begin = Instant.EPOCH;
  private long seen;

  Transcript(PrintWriter out, double speed) {
    this.out = out;
    this.speed = speed;
  }

  /** A sentence of the narrator. */
  void says(String words) {
    out.println("\n— " + words);
    out.flush();
  }

  /** Writes what is new. */
  void follow(JsonNode events, JsonNode state) {
    for (JsonNode event : events.path("events")) {
      if (event.path("order").asLong() > seen) {
        seen = event.path("order").asLong();
        write(event);
      }
    }
    state.path("machines").forEach(this::machine);
    out.flush();
  }

  private void write(JsonNode event) {
    Instant at = Instant.parse(event.path("at").asString());
    if (begin.equals(Instant.EPOCH)) {
      begin = at;
    }
    String time = time(at);
    switch (event.path("kind").asString()) {
      case "Typed" ->
          out.println(
              time
                  + " @"
                  + text(event, "person")
                  + " types in "
                  + text(event, "channel")
                  + ":  "
                  + text(event, "line"));
      case "Pressed" ->
          out.println(
              time + " @" + text(event, "person") + " presses [ " + text(event, "label") + " ]");
      case "Submitted" ->
          out.println(
              time
                  + " @"
                  + text(event, "person")
                  + " sends the form “"
                  + text(event, "title")
                  + "” "
                  + values(event));
      case "FormShown" -> form(time, event);
      case "Posted" -> message(time, event.path("message"), "");
      case "Edited" -> message(time, event.path("message"), " (edited in place)");
      case "Told" ->
          out.println(time + " Slack tells @" + text(event, "person") + ": " + text(event, "text"));
      default -> {}
    }
  }

  private void message(String time, JsonNode message, String how) {
    List<String> lines = new ArrayList<>();
    message.path("lines").forEach(line -> lines.add(line.asString()));
    List<String> before = drawn.getOrDefault(message.path("ts").asString(), List.of());
    drawn.put(message.path("ts").asString(), lines);
    if (lines.equals(before)) {
      return;
    }
    if (message.path("thread").isString()) {
      out.println(time + "   ⤷ " + String.join(" ", lines));
      return;
    }
    boolean whispered = message.path("onlyYou").isString();
    out.println(
        time
            + (whispered ? " private card, only one person sees it" : " card in the channel")
            + how
            + ":");
    lines.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> out.println("        │ " + line));
  }

  private void form(String time, JsonNode event) {
    JsonNode form = event.path("form");
    List<String> lines = new ArrayList<>();
    form.path("lines").forEach(line -> lines.add(line.asString()));
    List<String> before = drawn.getOrDefault(text(form, "id"), List.of());
    drawn.put(text(form, "id"), lines);
    out.println(
        time
            + (before.isEmpty() ? " a form opens for @" : " the form changes for @")
            + text(event, "person")
            + ": "
            + text(form, "title"));
    lines.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> out.println("        │ " + line));
    out.println("        │ [ " + text(form, "close") + " ] [ " + text(form, "submit") + " ]");
  }

  private void machine(JsonNode machine) {
    String id = text(machine, "id");
    String ip =
        machine.path("publicIp").isString() ? ", public IP " + text(machine, "publicIp") : "";
    String now = text(machine, "state") + ip;
    if (!now.equals(machines.put(id, now))) {
      out.println(
          "         Paperspace: machine " + id + " (“" + text(machine, "name") + "”) is " + now);
    }
  }

  /** Seconds since the beginning, and what that is in the sandbox's time. */
  private String time(Instant at) {
    Duration lived = Duration.between(begin, at);
    Duration scaled = Duration.ofMillis((long) (lived.toMillis() * speed));
    return "%5.1fs %3d:%02d"
        .formatted(lived.toMillis() / 1000.0, scaled.toMinutes(), scaled.toSecondsPart());
  }

  private static String values(JsonNode event) {
    List<String> values = new ArrayList<>();
    event
        .path("values")
        .properties()
        .forEach(value -> values.add(value.getKey() + "=" + value.getValue().asString()));
    return values.isEmpty() ? "" : String.join(", ", values);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
