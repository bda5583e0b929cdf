package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.StoredMessage.Address;
import java.util.List;
import java.util.Optional;

/** Where the bot answers a command or a click without a token. */
final class ResponseUrlDoor {
  private final World world;
  private final Board board;

  ResponseUrlDoor(World world, Board board) {
    this.world = world;
    this.board = board;
  }

  void answer(HttpCall http) {
    switch (world.responseUrls().use(http.path())) {
      case ResponseUrls.Use.Denied(var error) -> refuse(http, 404, error, List.of());
      case ResponseUrls.Use.Allowed(var origin) -> take(http, origin);
    }
  }

  private void take(HttpCall http, ResponseUrls.Origin origin) {
    var sent = Json.parseObject(http.body());
    if (sent.isEmpty()) {
      refuse(http, 400, "invalid_payload", List.of());
      return;
    }
    var original = origin.messageTs().flatMap(world.messages()::find).filter(this::isOurs);
    boolean replaces = sent.get().path("replace_original").asBoolean(false);
    boolean deletes = sent.get().path("delete_original").asBoolean(false);
    if (deletes && original.isPresent()) {
      board.delete(original.get());
      done(http);
    } else if ((deletes || replaces) && original.isEmpty()) {
      refuse(http, 404, "message_not_found", List.of());
    } else {
      say(http, AckedMessage.read(sent.get(), world), origin, original.filter(_ -> replaces));
    }
  }

  private boolean isOurs(StoredMessage message) {
    return message.author().equals(world.identity().botUserId());
  }

  private void say(
      HttpCall http,
      AckedMessage.Reading reading,
      ResponseUrls.Origin origin,
      Optional<StoredMessage> replaced) {
    switch (reading) {
      case AckedMessage.Reading.Nothing _ -> refuse(http, 400, "no_text", List.of());
      case AckedMessage.Reading.Bad(var error, var details) -> refuse(http, 400, error, details);
      case AckedMessage.Reading.Good(var message) -> {
        replaced.ifPresentOrElse(
            old -> board.edit(old.ts(), message.content()),
            () ->
                board.post(
                    address(origin, message), world.identity().botUserId(), message.content()));
        done(http);
      }
    }
  }

  private static Address address(ResponseUrls.Origin origin, AckedMessage message) {
    var onlyFor = message.isForAll() ? Optional.<String>empty() : Optional.of(origin.memberId());
    return new Address(origin.channel(), message.thread(), onlyFor);
  }

  private static void done(HttpCall http) {
    http.answer(200, "text/plain; charset=utf-8", "ok");
  }

  private void refuse(HttpCall http, int status, String error, List<String> details) {
    http.json(status, new ApiAnswer.Refused(error, details).json());
  }
}
