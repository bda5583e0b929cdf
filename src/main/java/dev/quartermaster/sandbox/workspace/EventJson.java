package dev.quartermaster.sandbox.workspace;

import tools.jackson.databind.node.ObjectNode;

/** Events as the people's door tells them: what happened, without what went over the wire. */
final class EventJson {
  private EventJson() {}

  static ObjectNode of(WorkspaceEvent event) {
    var json =
        Json.object()
            .put("order", event.order())
            .put("at", event.at().toString())
            .put("kind", event.getClass().getSimpleName());
    switch (event) {
      case WorkspaceEvent.Typed typed ->
          json.put("person", typed.person())
              .put("channel", typed.channel())
              .put("line", typed.line());
      case WorkspaceEvent.Pressed pressed ->
          json.put("person", pressed.person())
              .put("where", pressed.where())
              .put("label", pressed.label())
              .put("confirmed", pressed.confirmed().orElse(""));
      case WorkspaceEvent.Submitted submitted ->
          json.put("person", submitted.person())
              .put("title", submitted.title())
              .set("values", Json.tree(submitted.values()));
      case WorkspaceEvent.Left left -> json.put("person", left.person()).put("title", left.title());
      case WorkspaceEvent.Posted posted -> json.set("message", Json.tree(posted.message()));
      case WorkspaceEvent.Edited edited -> json.set("message", Json.tree(edited.message()));
      case WorkspaceEvent.Deleted deleted ->
          json.put("channel", deleted.channel()).put("ts", deleted.ts());
      case WorkspaceEvent.FormShown shown ->
          json.put("person", shown.person()).set("form", Json.tree(shown.form()));
      case WorkspaceEvent.Told told -> json.put("person", told.person()).put("text", told.text());
      case WorkspaceEvent.Delivered(var _, var _, var delivery) ->
          json.put("number", delivery.number())
              .put("delivery", delivery.kind())
              .put("outcome", delivery.outcome().getClass().getSimpleName());
      case WorkspaceEvent.Called called ->
          json.put("method", called.method()).put("error", called.error());
    }
    return json;
  }
}
