package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.StoredMessage.Address;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The chat methods of the Web API that post. */
final class ChatMethods {
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
        "chat.postEphemeral", this::postEphemeral);
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
    if (thread.filter(root -> world.messages().onRecord(root).isEmpty()).isPresent()) {
      return ApiAnswer.refused("thread_not_found");
    }
    var address = new Address(channel.id(), thread, onlyFor);
    return MessageContent.read(arguments, world.options().ids())
        .answered(content -> new ApiAnswer.Ok(posted(address, content)));
  }

  private ObjectNode posted(Address address, Content content) {
    var message = board.post(address, world.identity().botUserId(), content);
    return message.isPrivate()
        ? Json.object().put("message_ts", message.ts())
        : payloads.posted(message);
  }

  private String rootOf(String ts) {
    return world.messages().find(ts).flatMap(found -> found.address().thread()).orElse(ts);
  }
}
