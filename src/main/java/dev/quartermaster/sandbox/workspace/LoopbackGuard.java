package dev.quartermaster.sandbox.workspace;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Keeps other web pages and other hosts away from the people's door. */
final class LoopbackGuard {
  private final Set<String> hosts;
  private final String token;

  LoopbackGuard(int port, String token) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    this.token = token;
  }

  String token() {
    return token;
  }

  /** Why a request may not come in; empty when it may. */
  private Optional<String> objection(HttpCall http) {
    return stranger(http)
        .or(
            () ->
                BotAccess.same(token, http.header("X-Workspace-Token"))
                    ? Optional.empty()
                    : Optional.of("token"));
  }

  /** Answers in JSON what a door says to those who may come in, and why not to all others. */
  void answer(HttpCall http, Supplier<JsonNode> door) {
    Optional<String> objection = objection(http);
    if (objection.isPresent()) {
      http.send(HttpReply.json(403, Json.object().put("error", objection.get())));
      return;
    }
    try {
      http.send(HttpReply.json(200, door.get()));
    } catch (IllegalArgumentException e) {
      http.send(HttpReply.json(422, Json.object().put("error", String.valueOf(e.getMessage()))));
    }
  }

  /** Why a request comes from another page or for another host; empty when it does not. */
  Optional<String> stranger(HttpCall http) {
    String host = http.header("Host");
    if (!hosts.contains(host)) {
      return Optional.of("host");
    }
    String origin = http.header("Origin");
    if (!origin.isEmpty() && !origin.equals("http://" + host)) {
      return Optional.of("origin");
    }
    return Optional.empty();
  }
}
