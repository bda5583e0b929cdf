package dev.quartermaster.sandbox.workspace;

/** Hands out the page's files, which hold nothing that is worth a token, and locks the browser. */
final class PageDoor {
  private final LoopbackGuard guard;
  private final PageFiles files = new PageFiles();

  PageDoor(LoopbackGuard guard) {
    this.guard = guard;
  }

  void answer(HttpCall http) {
    var objection = guard.stranger(http);
    if (objection.isPresent()) {
      http.send(HttpReply.json(403, Json.object().put("error", objection.get())));
    } else if (!http.method().equals("GET")) {
      http.send(HttpReply.text(405, "only to be read"));
    } else {
      http.send(files.at(http.rawPath()).orElseGet(() -> HttpReply.text(404, "nothing here")));
    }
  }
}
