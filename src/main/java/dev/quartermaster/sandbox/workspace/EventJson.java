package dev.quartermaster.sandbox.workspace;

import tools.jackson.databind.node.ObjectNode;

/** Events as the people's door tells them: what happened, without what went over the wire. */
final class EventJson {
  private EventJson() {}

  static ObjectNode of(WorkspaceEvent event) {
    return Json.object()
        .put("order", event.order())
        .put("at", event.at().toString())
        .put("kind", event.getClass().getSimpleName())
        .setAll(details(event));
  }

  private static ObjectNode details(WorkspaceEvent event) {
    return switch (event) {
      case WorkspaceEvent.Typed typed ->
          by(typed.person()).put("channel", typed.channel()).put("line", typed.line());
      case WorkspaceEvent.Pressed pressed -> pressed(pressed);
      case WorkspaceEvent.Submitted sent ->
          by(sent.person()).put("title", sent.title()).set("values", Json.tree(sent.values()));
      case WorkspaceEvent.Left left -> by(left.person()).put("title", left.title());
      case WorkspaceEvent.Posted posted ->
          Json.object().set("message", Json.tree(posted.message()));
      case WorkspaceEvent.Edited edited ->
          Json.object().set("message", Json.tree(edited.message()));
      case WorkspaceEvent.Deleted gone ->
          Json.object().put("channel", gone.channel()).put("ts", gone.ts());
      case WorkspaceEvent.FormShown shown ->
          by(shown.person()).set("form", Json.tree(shown.form()));
      case WorkspaceEvent.Told told -> by(told.person()).put("text", told.text());
      case WorkspaceEvent.Delivered sent -> delivery(sent.delivery());
      case WorkspaceEvent.Called called ->
          Json.object().put("method", called.method()).put("error", called.error());
    };
  }

  private static ObjectNode by(String person) {
    return Json.object().put("person", person);
  }

  private static ObjectNode pressed(WorkspaceEvent.Pressed pressed) {
    return by(pressed.person())
        .put("where", pressed.where())
        .put("label", pressed.label())
        .put("confirmed", pressed.confirmed().orElse(""));
  }

  private static ObjectNode delivery(Delivery delivery) {
    return Json.object()
        .put("number", delivery.number())
        .put("delivery", delivery.kind())
        .put("outcome", delivery.outcome().getClass().getSimpleName());
  }
}
