package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.StoredMessage.Address;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Where the bot answers a command or a click without a token. */
final class ResponseUrlDoor {
  /** The name that faults and the history know these answers by. */
  static final String NAME = "response_url";

  private final World world;
  private final Board board;
  private final Weather weather;

  ResponseUrlDoor(World world, Board board, Weather weather) {
    this.world = world;
    this.board = board;
    this.weather = weather;
  }

  void answer(HttpCall http) {
    var sent = Json.parseObject(http.body());
    var note = new CallNote(world, NAME, "", Arguments.of(sent.orElseGet(Json::object)));
    weather.pass(
        http, new Weather.Passage(NAME, () -> noted(note, used(http.path(), sent)), note::failed));
  }

  /** How Slack answers here: {@code ok} as text, or an error in JSON with this status. */
  private sealed interface Answer {
    record Done() implements Answer {}

    record Refused(int status, String error, List<String> details) implements Answer {}
  }

  private static HttpReply noted(CallNote note, Answer answer) {
    return switch (answer) {
      case Answer.Done _ -> {
        note.failed("");
        yield HttpReply.text(200, "ok");
      }
      case Answer.Refused(var status, var error, var details) ->
          HttpReply.json(status, note.of(new ApiAnswer.Refused(error, details)).json());
    };
  }

  private Answer used(String path, Optional<ObjectNode> sent) {
    return switch (world.responseUrls().use(path)) {
      case ResponseUrls.Use.Denied(var error) -> refused(404, error);
      case ResponseUrls.Use.Allowed(var origin) ->
          sent.map(json -> taken(origin, json)).orElseGet(() -> refused(400, "invalid_payload"));
    };
  }

  private Answer taken(ResponseUrls.Origin origin, ObjectNode sent) {
    var original = origin.messageTs().flatMap(world.messages()::find).filter(this::isOurs);
    boolean replaces = sent.path("replace_original").asBoolean(false);
    boolean deletes = sent.path("delete_original").asBoolean(false);
    if ((deletes || replaces) && original.isEmpty()) {
      return refused(404, "message_not_found");
    }
    if (deletes) {
      original.ifPresent(board::delete);
      return new Answer.Done();
    }
    return said(sent, origin, original.filter(_ -> replaces));
  }

  private boolean isOurs(StoredMessage message) {
    return message.author().equals(world.identity().botUserId());
  }

  private Answer said(
      ObjectNode sent, ResponseUrls.Origin origin, Optional<StoredMessage> replaced) {
    return switch (AckedMessage.read(sent, world)) {
      case AckedMessage.Reading.Nothing _ -> refused(400, "no_text");
      case AckedMessage.Reading.Bad(var error, var details) ->
          new Answer.Refused(400, error, details);
      case AckedMessage.Reading.Good(var message) -> {
        replaced.ifPresentOrElse(
            old -> board.edit(old.ts(), message.content()), () -> posted(origin, message));
        yield new Answer.Done();
      }
    };
  }

  private void posted(ResponseUrls.Origin origin, AckedMessage message) {
    var onlyFor = message.isForAll() ? Optional.<String>empty() : Optional.of(origin.memberId());
    var address = new Address(origin.channel(), message.thread(), onlyFor);
    board.post(address, world.identity().botUserId(), message.content());
  }

  private static Answer refused(int status, String error) {
    return new Answer.Refused(status, error, List.of());
  }
}
