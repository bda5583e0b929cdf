package dev.quartermaster.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How long a decision took to stand everywhere: on each card that waited for it, and in the thread.
 * Told by the workspace's own clock, so it doesn't matter how often somebody looks.
 */
final class Reach {
  private static final String WAITS = "PENDING";

  private final Instant decided;
  private final Set<String> waiting;
  private final Map<String, Duration> cards = new LinkedHashMap<>();
  private Optional<Duration> thread = Optional.empty();

  private Reach(Instant decided, Set<String> waiting) {
    this.decided = decided;
    this.waiting = waiting;
  }

  /** Of the newest press or form; empty while a card still waits, or the thread doesn't tell it. */
  static Optional<Reach> of(JsonNode events, String toldInThread) {
    JsonNode cause = null;
    for (JsonNode event : events.path("events")) {
      String kind = event.path("kind").asString();
      cause = kind.equals("Pressed") || kind.equals("Submitted") ? event : cause;
    }
    if (cause == null) {
      return Optional.empty();
    }
    long order = cause.path("order").asLong();
    var reach = new Reach(Instant.parse(cause.path("at").asString()), waiting(events, order));
    for (JsonNode event : events.path("events")) {
      if (event.path("order").asLong() > order) {
        reach.follow(event, toldInThread);
      }
    }
    return Optional.of(reach).filter(Reach::isWhole);
  }

  /** The cards that waited when it was decided, by their newest drawing until then. */
  private static Set<String> waiting(JsonNode events, long until) {
    Set<String> waiting = new TreeSet<>();
    for (JsonNode event : events.path("events")) {
      JsonNode message = event.path("message");
      if (event.path("order").asLong() < until && isCard(message)) {
        String ts = message.path("ts").asString();
        if (waits(message)) {
          waiting.add(ts);
        } else {
          waiting.remove(ts);
        }
      }
    }
    return waiting;
  }

  private void follow(JsonNode event, String toldInThread) {
    JsonNode message = event.path("message");
    Duration after = Duration.between(decided, Instant.parse(event.path("at").asString()));
    if (isCard(message) && !waits(message) && waiting.contains(message.path("ts").asString())) {
      cards.putIfAbsent(message.path("ts").asString(), after);
    } else if (message.path("thread").isString()
        && message.path("lines").toString().contains(toldInThread)
        && thread.isEmpty()) {
      thread = Optional.of(after);
    }
  }

  private boolean isWhole() {
    return !waiting.isEmpty() && cards.size() == waiting.size() && thread.isPresent();
  }

  private static boolean isCard(JsonNode message) {
    return message.path("ts").isString()
        && !message.path("thread").isString()
        && !message.path("onlyYou").isString();
  }

  private static boolean waits(JsonNode message) {
    return message.path("lines").toString().contains(WAITS);
  }

  /** For somebody who reads along, in seconds of the world. */
  String words() {
    Duration last = cards.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    return "The decision stood on all %d cards after %.2f s, in the thread after %.2f s."
        .formatted(cards.size(), seconds(last), seconds(thread.orElse(Duration.ZERO)));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
