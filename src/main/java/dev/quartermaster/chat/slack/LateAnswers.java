package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.slack.SocketMessage.Parcel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells by another way what the acknowledgement had no room or no time for. */
final class LateAnswers {
  private static final Logger log = LoggerFactory.getLogger(LateAnswers.class);
  private static final String TAKEN = "It is done. What comes of it is told in its thread.";

  private final WebApi api;
  private final ResponseLine.Maker lines;
  private final Consumer<Runnable> notes;

  LateAnswers(WebApi api, ResponseLine.Maker lines, Consumer<Runnable> notes) {
    this.api = api;
    this.lines = lines;
    this.notes = notes;
  }

  /** An answer that came after its acknowledgement had left. */
  void tell(Parcel parcel, Ack ack) {
    if (ack.status() != 200) {
      say(parcel, SocketAcks.words(ack));
      return;
    }
    switch (parcel.kind()) {
      case COMMAND ->
          Json.read(ack.body()).ifPresent(said -> whisper(parcel, ((ObjectNode) said).deepCopy()));
      case SUBMISSION -> draw(parcel, view(Json.read(ack.body())));
      case PRESS, SEARCH, OTHER -> {
        // These are acknowledged without words; what is said besides goes its own way.
      }
    }
  }

  /** A few private words, soon; of very many at once only some. */
  void note(Parcel parcel, String words) {
    notes.accept(() -> say(parcel, words));
  }

  private void say(Parcel parcel, String words) {
    switch (parcel.kind()) {
      case COMMAND, PRESS -> whisper(parcel, SocketAcks.message(words));
      case SUBMISSION -> draw(parcel, SocketAcks.view(words));
      case SEARCH, OTHER -> log.warn("delivery not answered kind={} words={}", parcel, words);
    }
  }

  private void whisper(Parcel parcel, ObjectNode message) {
    if (!lines.to(parcel.text("/response_url")).send(message.put("replace_original", false))) {
      log.warn("late answer not delivered kind={}", parcel);
    }
  }

  private void draw(Parcel parcel, JsonNode view) {
    var called =
        api.call(
            client ->
                client.viewsUpdate(
                    update ->
                        update
                            .viewId(parcel.text("/view/id").orElse(""))
                            .viewAsString(view.toString())));
    if (!(called instanceof WebApi.Called.Done<?>)) {
      log.warn("late answer not drawn kind={}", parcel);
    }
  }

  private static JsonNode view(Optional<JsonNode> answer) {
    return answer
        .map(
            said ->
                said.path("response_action").asString("").equals("update")
                    ? said.path("view")
                    : SocketAcks.view(errors(said.path("errors"))))
        .orElseGet(() -> SocketAcks.view(TAKEN));
  }

  private static String errors(JsonNode errors) {
    return errors.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
  }
}
