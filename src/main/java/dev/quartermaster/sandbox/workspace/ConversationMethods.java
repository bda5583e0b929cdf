package dev.quartermaster.sandbox.workspace;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The conversations methods of the Web API. */
final class ConversationMethods {
  private final World world;
  private final Payloads payloads;
  private final Places places;

  ConversationMethods(World world, Payloads payloads) {
    this.world = world;
    this.payloads = payloads;
    this.places = new Places(world);
  }

  Map<String, ApiMethod> table() {
    return Map.of(
        "conversations.info", this::info,
        "conversations.members", this::members,
        "conversations.replies", this::replies,
        "conversations.open", this::open);
  }

  private ApiAnswer info(Arguments arguments) {
    return known(arguments, channel -> Json.object().set("channel", json(channel)));
  }

  private ApiAnswer members(Arguments arguments) {
    return known(
        arguments,
        channel -> {
          var answer = Json.object();
          answer.set("members", Json.strings(channel.members()));
          answer.putObject("response_metadata").put("next_cursor", "");
          return answer;
        });
  }

  private ApiAnswer replies(Arguments arguments) {
    String root = arguments.text("ts");
    if (world.messages().onRecord(root).isEmpty()) {
      return ApiAnswer.refused("thread_not_found");
    }
    return known(arguments, channel -> thread(channel, root));
  }

  private ObjectNode thread(Channel channel, String root) {
    var answer = Json.object();
    var messages = answer.putArray("messages");
    world.messages().in(channel.id()).stream()
        .filter(message -> message.inThread(root) && !message.isPrivate())
        .forEach(message -> messages.add(payloads.message(message, message.content())));
    return answer.put("has_more", false);
  }

  private ApiAnswer open(Arguments arguments) {
    return switch (places.direct(arguments.text("users"))) {
      case Places.Place.Shut(var error) ->
          ApiAnswer.refused(error.equals("channel_not_found") ? "user_not_found" : error);
      case Places.Place.Open(var channel) ->
          new ApiAnswer.Ok(Json.object().set("channel", Json.object().put("id", channel.id())));
    };
  }

  private ApiAnswer known(Arguments arguments, Function<Channel, ObjectNode> then) {
    return places
        .known(arguments.text("channel"))
        .<ApiAnswer>map(channel -> new ApiAnswer.Ok(then.apply(channel)))
        .orElseGet(() -> ApiAnswer.refused("channel_not_found"));
  }

  private ObjectNode json(Channel channel) {
    boolean direct = channel.kind() == Channel.Kind.DIRECT;
    var json = Json.object().put("id", channel.id());
    if (direct) {
      json.put("user", channel.members().getFirst());
    } else {
      json.put("name", channel.name()).put("name_normalized", channel.name());
    }
    return json.put("is_channel", channel.kind() == Channel.Kind.OPEN)
        .put("is_group", false)
        .put("is_im", direct)
        .put("is_private", channel.kind() != Channel.Kind.OPEN)
        .put("is_archived", channel.archived())
        .put("is_member", channel.has(world.identity().botUserId()))
        .put("is_shared", false)
        .put("is_ext_shared", false)
        .put("is_general", false)
        .put("num_members", channel.members().size());
  }
}
