package dev.quartermaster.chat.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a genuine body holds, before Bolt sees it: of a known shape, or unfit. Bolt would write a
 * body of unknown shape to the log.
 */
sealed interface Envelope {
  /** Slack asks whether the certificate is good (Slack docs, slash commands). */
  record Probe() implements Envelope {}

  /** A known kind of delivery, from somewhere. */
  record Sealed(Origin origin, String body) implements Envelope {}

  /** Something that happened, somewhere. */
  record Event(Origin origin) implements Envelope {}

  /** Nothing that we take. */
  record Unfit(String reason) implements Envelope {}

  /** Where a delivery says it comes from; an empty enterprise means none. */
  record Origin(String team, String app, String enterprise) {
    boolean isFrom(Installation installation) {
      return team.equals(installation.team())
          && app.equals(installation.app())
          && enterprise.equals(installation.enterprise().orElse(""));
    }
  }

  /** Opens a body. */
  static Envelope open(byte[] body) {
    return FormFields.read(body).map(Envelope::of).orElse(new Unfit("form"));
  }

  /** Opens what came through a link, by its type there (Slack docs, Socket Mode). */
  static Envelope open(String type, JsonNode payload) {
    return switch (type) {
      case "slash_commands" -> command(texts(payload));
      case "interactive" -> interactive(payload);
      case "events_api" -> event(payload);
      default -> new Unfit("envelope-type");
    };
  }

  private static Envelope event(JsonNode payload) {
    boolean whole =
        text(payload, "/type").equals(Optional.of("event_callback"))
            && Stream.of("/team_id", "/api_app_id", "/event_id", "/event/type")
                .allMatch(path -> isText(payload, path));
    return whole
        ? new Event(
            new Origin(
                text(payload, "/team_id").orElse(""),
                text(payload, "/api_app_id").orElse(""),
                text(payload, "/enterprise_id").orElse("")))
        : new Unfit("event-shape");
  }

  private static Envelope of(Map<String, String> fields) {
    if (fields.containsKey("payload")) {
      return fields.size() == 1
          ? Json.read(fields.get("payload")).map(Envelope::interactive).orElse(new Unfit("json"))
          : new Unfit("payload-not-alone");
    }
    if (fields.containsKey("ssl_check") && !fields.containsKey("command")) {
      return new Probe();
    }
    return command(fields);
  }

  private static Envelope command(Map<String, String> fields) {
    boolean whole =
        Stream.of("command", "team_id", "api_app_id", "user_id", "channel_id", "trigger_id")
            .noneMatch(name -> fields.getOrDefault(name, "").isBlank());
    return whole
        ? new Sealed(
            new Origin(
                fields.getOrDefault("team_id", ""),
                fields.getOrDefault("api_app_id", ""),
                fields.getOrDefault("enterprise_id", "")),
            encoded(fields))
        : new Unfit("command-shape");
  }

  private static Envelope interactive(JsonNode payload) {
    boolean known =
        Set.of("block_actions", "view_submission", "view_closed", "block_suggestion")
            .contains(payload.path("type").asString(""));
    boolean whole =
        Stream.of("/team/id", "/api_app_id", "/user/id", "/user/team_id")
            .allMatch(path -> isText(payload, path));
    return known && whole && PayloadShape.fits(payload)
        ? new Sealed(
            new Origin(
                text(payload, "/team/id").orElse(""),
                text(payload, "/api_app_id").orElse(""),
                text(payload, "/enterprise/id")
                    .or(() -> text(payload, "/team/enterprise_id"))
                    .orElse("")),
            encoded(Map.of("payload", payload.toString())))
        : new Unfit("payload-shape");
  }

  private static Map<String, String> texts(JsonNode payload) {
    return payload
        .propertyStream()
        .filter(field -> field.getValue().isString())
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asString()));
  }

  private static Optional<String> text(JsonNode payload, String path) {
    return Optional.of(payload.at(path)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static boolean isText(JsonNode payload, String path) {
    return text(payload, path).filter(words -> !words.isBlank()).isPresent();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
