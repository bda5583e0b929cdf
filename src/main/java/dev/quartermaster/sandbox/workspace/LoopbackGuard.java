package dev.quartermaster.sandbox.workspace;

import java.util.Optional;
import java.util.Set;

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
  Optional<String> objection(HttpCall http) {
    return stranger(http)
        .or(
            () ->
                BotAccess.same(token, http.header("X-Workspace-Token"))
                    ? Optional.empty()
                    : Optional.of("token"));
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
