package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that one person's screen shows, in one piece. */
final class Glance {
  private static final int MAX_MESSAGES = 400;
  private static final int MAX_STAMPS = 50;
  private static final int MAX_NOTICES = 20;

  private final World world;
  private final Board board;
  private final Person person;

  Glance(World world, Board board, Person person) {
    this.world = world;
    this.board = board;
    this.person = person;
  }

  /** The screen with this place open, as it is at this order of the history. */
  ObjectNode at(long order, String place) {
    var screen = Json.object().put("order", order);
    screen.set("me", Json.tree(me()));
    screen.set("places", Json.array().addAll(places().map(this::place).toList()));
    screen.set("members", Json.tree(world.roster().members()));
    screen.set("groups", Json.tree(world.roster().groups()));
    screen.set("messages", messages(place));
    screen.set(
        "forms",
        Json.array().addAll(world.modals().of(me().id()).stream().map(this::form).toList()));
    world.homes().of(me().id()).ifPresent(home -> screen.set("home", form(home)));
    screen.set("notices", Json.array().addAll(notices()));
    return screen;
  }

  /**
   * Messages as they are drawn from their blocks; the page has no use for the words for the ear.
   */
  private ArrayNode messages(String place) {
    var drawn = Json.array();
    for (MessageView message : newest(person.sees(place), MAX_MESSAGES)) {
      var node = (ObjectNode) Json.tree(message);
      drawn.add(node.without(List.of("lines", "controls")));
    }
    return drawn;
  }

  private Member me() {
    return world.member(person.id());
  }

  /** Channels that can be read, the person's line to the bot last. */
  private Stream<Channel> places() {
    var channels =
        world.roster().channels().stream()
            .filter(channel -> channel.kind() != Channel.Kind.DIRECT)
            .filter(channel -> board.isOpenTo(me(), channel));
    return Stream.concat(channels, Stream.of(world.roster().direct(me())));
  }

  private ObjectNode place(Channel channel) {
    var stamps =
        world.messages().in(channel.id()).stream()
            .filter(message -> message.visibleTo(me().id()))
            .filter(message -> !message.author().equals(me().id()))
            .map(StoredMessage::ts)
            .toList();
    boolean direct = channel.kind() == Channel.Kind.DIRECT;
    String name = direct ? world.identity().botName() : channel.name();
    var place = Json.object().put("id", channel.id()).put("name", name);
    place.put("kind", channel.kind().name()).put("archived", channel.archived());
    place.put("bot", channel.has(world.identity().botUserId()));
    return place.set("stamps", Json.strings(newest(stamps, MAX_STAMPS)));
  }

  private ObjectNode form(OpenView open) {
    var form = Json.object().put("id", open.id()).put("hash", open.hash());
    form.set("view", open.view().deepCopy());
    form.set("values", open.values().deepCopy());
    return form.set("errors", Json.tree(open.errors()));
  }

  private List<ObjectNode> notices() {
    var told =
        world.history().events(WorkspaceEvent.Told.class).stream()
            .filter(notice -> notice.person().equals(me().name()))
            .map(
                notice ->
                    Json.object()
                        .put("order", notice.order())
                        .put("at", notice.at().toString())
                        .put("text", notice.text()))
            .toList();
    return newest(told, MAX_NOTICES);
  }

  private static <T> List<T> newest(List<T> all, int max) {
    return all.subList(Math.max(0, all.size() - max), all.size());
  }
}
