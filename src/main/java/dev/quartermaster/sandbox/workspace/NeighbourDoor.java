package dev.quartermaster.sandbox.workspace;

import tools.jackson.databind.JsonNode;

/** The panel beside the chat over HTTP, in JSON: {@code /_beside}. */
final class NeighbourDoor {
  static final String PATH = "/_beside";

  private final LoopbackGuard guard;
  private final WorkspacePage page;

  NeighbourDoor(LoopbackGuard guard, WorkspacePage page) {
    this.guard = guard;
    this.page = page;
  }

  void answer(HttpCall http) {
    guard.answer(http, () -> http.method().equals("GET") ? shown() : done(http));
  }

  private JsonNode shown() {
    return page.neighbour().map(Neighbour::shows).orElseGet(Json::object);
  }

  private JsonNode done(HttpCall http) {
    var sent = Json.parseObject(http.body()).orElseGet(Json::object);
    String what = http.path().substring(PATH.length()).replaceFirst("^/", "");
    page.neighbour().ifPresent(there -> there.does(what, sent));
    return shown();
  }
}
