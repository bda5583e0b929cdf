package dev.quartermaster.sandbox.workspace;

import tools.jackson.databind.JsonNode;

/** Rich text blocks as plain lines. */
final class RichText {
  private final Mrkdwn mrkdwn;

  RichText(Mrkdwn mrkdwn) {
    this.mrkdwn = mrkdwn;
  }

  String read(JsonNode node) {
    var out = new StringBuilder();
    node.path("elements").forEach(element -> out.append(part(element)));
    return out.toString();
  }

  private String part(JsonNode element) {
    return switch (Json.text(element, "type")) {
      case "text" -> Json.text(element, "text");
      case "link" -> Json.text(element, "url");
      case "user" -> mrkdwn.rendered("<@" + Json.text(element, "user_id") + ">");
      case "channel" -> mrkdwn.rendered("<#" + Json.text(element, "channel_id") + ">");
      case "date" -> mrkdwn.rendered(date(element));
      case "emoji" -> ":" + Json.text(element, "name") + ":";
      case "rich_text_section" -> read(element) + "\n";
      default -> read(element);
    };
  }

  private static String date(JsonNode element) {
    return "<!date^%d^%s|%s>"
        .formatted(
            element.path("timestamp").asLong(),
            Json.text(element, "format"),
            Json.text(element, "fallback"));
  }
}
