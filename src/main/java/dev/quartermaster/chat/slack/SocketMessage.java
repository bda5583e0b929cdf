package dev.quartermaster.chat.slack;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What comes through a link (Slack docs, Socket Mode). */
sealed interface SocketMessage {
  /** The link is one. */
  record Hello() implements SocketMessage {}

  /** The link will be closed, or is of no use. */
  record Goodbye(Reason reason) implements SocketMessage {}

  /**
   * A delivery. Prints as its type only.
   *
   * @param id what it is acknowledged by
   * @param type {@code slash_commands}, {@code interactive} or {@code events_api}
   * @param payload what an HTTP delivery of that type holds
   * @param takesAnswer whether the acknowledgement may say something
   */
  record Parcel(String id, String type, JsonNode payload, boolean takesAnswer)
      implements SocketMessage {
    /** What it is, as far as that decides how it can be answered. */
    Kind kind() {
      if (type.equals("slash_commands")) {
        return Kind.COMMAND;
      }
      return switch (text("/type").orElse("")) {
        case "block_actions" -> Kind.PRESS;
        case "view_submission" -> Kind.SUBMISSION;
        case "block_suggestion" -> Kind.SEARCH;
        default -> Kind.OTHER;
      };
    }

    /** The text at that place in the payload. */
    Optional<String> text(String path) {
      return Optional.of(payload.at(path)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    @Override
    public String toString() {
      return LogValue.of(type);
    }
  }

  /** Nothing that we know. */
  record Unfit(String reason) implements SocketMessage {}

  /** How a delivery can be answered. */
  enum Kind {
    COMMAND,
    PRESS,
    SUBMISSION,
    SEARCH,
    OTHER
  }

  /** Why a link goes. */
  enum Reason {
    /** Slack exchanges its links every few hours; this one closes within seconds. */
    REFRESH,
    /** Socket Mode is switched off for the app. */
    DISABLED,
    /** The app has ten links already. */
    TOO_MANY
  }

  /** Reads a message. */
  static SocketMessage read(String text) {
    return text.length() > RawBody.LARGEST
        ? new Unfit("size")
        : Json.read(text).map(SocketMessage::of).orElse(new Unfit("json"));
  }

  private static SocketMessage of(JsonNode json) {
    return switch (json.path("type").asString("")) {
      case "hello" -> new Hello();
      case "disconnect" -> goodbye(json.path("reason").asString(""));
      case "" -> new Unfit("no type");
      case String type -> parcel(type, json);
    };
  }

  private static SocketMessage goodbye(String reason) {
    return new Goodbye(
        switch (reason) {
          case "link_disabled" -> Reason.DISABLED;
          case "too_many_websockets" -> Reason.TOO_MANY;
          default -> Reason.REFRESH;
        });
  }

  private static SocketMessage parcel(String type, JsonNode json) {
    String id = json.path("envelope_id").asString("");
    return id.isEmpty() || id.length() > 255
        ? new Unfit("no envelope")
        : new Parcel(
            id, type, json.path("payload"), json.path("accepts_response_payload").asBoolean(false));
  }
}
