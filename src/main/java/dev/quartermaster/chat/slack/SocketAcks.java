package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.chat.slack.SocketMessage.Parcel;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Acknowledgements as a link takes them. There is one for everything: what is not acknowledged
 * looks broken to the person, and an empty one closes a form as if all were well.
 */
final class SocketAcks {
  private static final String BROKEN =
      "Something broke on my side. Look at what is there before you try again.";
  private static final String LATE =
      "This takes longer than usual. What comes of it is told here, or in its thread.";

  private SocketAcks() {}

  /** The answer of whoever took it. */
  static String of(Parcel parcel, Ack ack) {
    if (ack.status() != 200) {
      return saying(parcel, words(ack));
    }
    return ack.body().isEmpty() ? silent(parcel) : around(parcel, Json.read(ack.body()));
  }

  /** The words of an answer that is not a good one. */
  static String words(Ack ack) {
    return ack.body().isBlank() ? BROKEN : ack.body().strip();
  }

  /** A few private words, where there is room for them. */
  static String saying(Parcel parcel, String words) {
    return switch (parcel.kind()) {
      case COMMAND -> around(parcel, Optional.of(message(words)));
      case SUBMISSION -> around(parcel, Optional.of(Acks.updated(view(words))));
      case PRESS, SEARCH, OTHER -> silent(parcel);
    };
  }

  /** For what has no answer yet at the last moment; only a form would close and look done. */
  static String late(Parcel parcel) {
    return switch (parcel.kind()) {
      case SUBMISSION -> saying(parcel, LATE);
      case COMMAND, PRESS, SEARCH, OTHER -> silent(parcel);
    };
  }

  /** Words as a private message. */
  static ObjectNode message(String words) {
    return Message.of(Card.saying(Text.of(words))).privately();
  }

  /** Words where a form stood. */
  static ObjectNode view(String words) {
    return Views.showing("Quartermaster", Card.saying(Text.of(words)));
  }

  private static String silent(Parcel parcel) {
    return switch (parcel.kind()) {
      case SEARCH -> {
        var none = Json.object();
        none.set("options", Json.array());
        yield around(parcel, Optional.of(none));
      }
      case COMMAND, PRESS, SUBMISSION, OTHER -> around(parcel, Optional.empty());
    };
  }

  private static String around(Parcel parcel, Optional<? extends JsonNode> payload) {
    var ack = Json.object().put("envelope_id", parcel.id());
    payload.filter(_ -> parcel.takesAnswer()).ifPresent(said -> ack.set("payload", said));
    return ack.toString();
  }
}
