package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.StoredMessage.Address;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The chat methods of the Web API. */
final class ChatMethods {
  private static final int MAX_UPDATED_TEXT = 4_000;

  private final World world;
  private final Board board;
  private final Payloads payloads;
  private final Places places;
  private final RateLimits limits;

  ChatMethods(World world, Board board, Payloads payloads) {
    this.world = world;
    this.board = board;
    this.payloads = payloads;
    this.places = new Places(world);
    this.limits = new RateLimits(world.options().timing().clock());
  }

  Map<String, ApiMethod> table() {
    return Map.of(
        "chat.postMessage", this::postMessage,
        "chat.postEphemeral", this::postEphemeral,
        "chat.update", this::update,
        "chat.delete", this::delete,
        "chat.getPermalink", this::permalink);
  }

  private ApiAnswer postMessage(Arguments arguments) {
    return inPlace(arguments, channel -> posted(arguments, channel, Optional.empty()));
  }

  private ApiAnswer postEphemeral(Arguments arguments) {
    return inPlace(
        arguments,
        channel ->
            channel.has(arguments.text("user"))
                ? posted(arguments, channel, arguments.filled("user"))
                : ApiAnswer.refused("user_not_in_channel"));
  }

  private ApiAnswer inPlace(Arguments arguments, Function<Channel, ApiAnswer> then) {
    return switch (places.toWrite(arguments.text("channel"))) {
      case Places.Place.Shut(var error) -> ApiAnswer.refused(error);
      case Places.Place.Open(var channel) -> then.apply(channel);
    };
  }

  private ApiAnswer posted(Arguments arguments, Channel channel, Optional<String> onlyFor) {
    if (world.options().enforceRateLimits() && !limits.allows(channel.id())) {
      return new ApiAnswer.TooFast(1);
    }
    var thread = arguments.filled("thread_ts").map(this::rootOf);
    if (thread.filter(root -> publicMessage(root).isEmpty()).isPresent()) {
      return ApiAnswer.refused("thread_not_found");
    }
    return content(
        arguments,
        content -> {
          var address = new Address(channel.id(), thread, onlyFor);
          var message = board.post(address, world.identity().botUserId(), content);
          return onlyFor.isPresent()
              ? new ApiAnswer.Ok(Json.object().put("message_ts", message.ts()))
              : new ApiAnswer.Ok(shown(message));
        });
  }

  /** Private messages are on nobody's record: Slack finds none of them. */
  private Optional<StoredMessage> publicMessage(String ts) {
    return world.messages().find(ts).filter(message -> !message.isPrivate());
  }

  private String rootOf(String ts) {
    return world.messages().find(ts).flatMap(found -> found.address().thread()).orElse(ts);
  }

  private ApiAnswer content(Arguments arguments, Function<Content, ApiAnswer> then) {
    return switch (MessageContent.read(arguments, world.options().ids())) {
      case MessageContent.Bad(var error, var details) -> new ApiAnswer.Refused(error, details);
      case MessageContent.Good(var content) -> then.apply(content);
    };
  }

  private ObjectNode shown(StoredMessage message) {
    var json = Json.object().put("channel", message.address().channel()).put("ts", message.ts());
    json.set("message", payloads.message(message, message.content()));
    return json;
  }

  private ApiAnswer update(Arguments arguments) {
    if (arguments.text("text").length() > MAX_UPDATED_TEXT) {
      return ApiAnswer.refused("msg_too_long");
    }
    return own(
        arguments,
        "cant_update_message",
        old ->
            content(
                arguments,
                content ->
                    board
                        .edit(old.ts(), keepingMetadata(old, content))
                        .<ApiAnswer>map(edited -> new ApiAnswer.Ok(updated(edited)))
                        .orElseGet(() -> ApiAnswer.refused("message_not_found"))));
  }

  private static Content keepingMetadata(StoredMessage old, Content next) {
    var metadata = next.metadata().or(() -> old.content().metadata());
    return new Content(next.text(), next.blocks(), metadata);
  }

  private ObjectNode updated(StoredMessage edited) {
    return shown(edited).put("text", edited.content().text());
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
    var place = places.known(arguments.text("channel"));
    if (place.isEmpty()) {
      return ApiAnswer.refused("channel_not_found");
    }
    if (place.get().archived()) {
      return ApiAnswer.refused("is_archived");
    }
    var message =
        publicMessage(arguments.text("ts"))
            .filter(found -> found.address().channel().equals(place.get().id()));
    if (message.isEmpty()) {
      return ApiAnswer.refused("message_not_found");
    }
    return message.get().author().equals(world.identity().botUserId())
        ? then.apply(message.get())
        : new ApiAnswer.Refused(notOurs, List.of());
  }

  private ApiAnswer permalink(Arguments arguments) {
    var channel = places.known(arguments.text("channel"));
    if (channel.isEmpty()) {
      return ApiAnswer.refused("channel_not_found");
    }
    String ts = arguments.text("message_ts");
    if (publicMessage(ts).isEmpty()) {
      return ApiAnswer.refused("message_not_found");
    }
    var link =
        URI.create(
            "https://%s.slack.com/archives/%s/p%s"
                .formatted(world.identity().teamDomain(), channel.get().id(), ts.replace(".", "")));
    return new ApiAnswer.Ok(
        Json.object().put("channel", channel.get().id()).put("permalink", link.toString()));
  }
}
