package dev.quartermaster.sandbox.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The chat methods of the Web API that go back to a message that stands. */
final class ChatChanges {
  private static final int MAX_TEXT = 4_000;

  private final World world;
  private final Board board;
  private final Payloads payloads;
  private final Places places;

  ChatChanges(World world, Board board, Payloads payloads) {
    this.world = world;
    this.board = board;
    this.payloads = payloads;
    this.places = new Places(world);
  }

  Map<String, ApiMethod> table() {
    return Map.of(
        "chat.update", this::update,
        "chat.delete", this::delete,
        "chat.getPermalink", this::permalink);
  }

  private ApiAnswer update(Arguments arguments) {
    if (arguments.text("text").length() > MAX_TEXT) {
      return ApiAnswer.refused("msg_too_long");
    }
    return own(
        arguments,
        "cant_update_message",
        old ->
            MessageContent.read(arguments, world.options().ids())
                .answered(content -> updated(old, content)));
  }

  /** Metadata stays when an edit brings none (Slack docs, chat.update). */
  private ApiAnswer updated(StoredMessage old, Content next) {
    var metadata = next.metadata().or(() -> old.content().metadata());
    return board
        .edit(old.ts(), new Content(next.text(), next.blocks(), metadata))
        .<ApiAnswer>map(
            edited -> new ApiAnswer.Ok(payloads.posted(edited).put("text", next.text())))
        .orElseGet(() -> ApiAnswer.refused("message_not_found"));
  }

  private ApiAnswer delete(Arguments arguments) {
    return own(
        arguments,
        "cant_delete_message",
        old -> {
          board.delete(old);
          return new ApiAnswer.Ok(
              Json.object().put("channel", old.address().channel()).put("ts", old.ts()));
        });
  }

  private ApiAnswer own(
      Arguments arguments, String notOurs, Function<StoredMessage, ApiAnswer> then) {
    return found(
        arguments,
        "ts",
        (channel, message) -> {
          if (channel.archived()) {
            return ApiAnswer.refused("is_archived");
          }
          return message.author().equals(world.identity().botUserId())
              ? then.apply(message)
              : ApiAnswer.refused(notOurs);
        });
  }

  private ApiAnswer permalink(Arguments arguments) {
    return found(
        arguments, "message_ts", (channel, message) -> new ApiAnswer.Ok(link(channel, message)));
  }

  private ObjectNode link(Channel channel, StoredMessage message) {
    String link =
        "https://%s.slack.com/archives/%s/p%s"
            .formatted(world.identity().teamDomain(), channel.id(), message.ts().replace(".", ""));
    return Json.object().put("channel", channel.id()).put("permalink", link);
  }

  /** What is done with a message once it is found. */
  private interface Found {
    ApiAnswer answer(Channel channel, StoredMessage message);
  }

  private ApiAnswer found(Arguments arguments, String stamp, Found then) {
    Optional<Channel> channel = places.known(arguments.text("channel"));
    if (channel.isEmpty()) {
      return ApiAnswer.refused("channel_not_found");
    }
    return world
        .messages()
        .onRecord(arguments.text(stamp))
        .filter(message -> message.address().channel().equals(channel.get().id()))
        .map(message -> then.answer(channel.get(), message))
        .orElseGet(() -> ApiAnswer.refused("message_not_found"));
  }
}
