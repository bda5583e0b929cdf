package dev.quartermaster.sandbox.workspace;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where things become visible: posts, edits, forms and Slack's own words, each told to the history.
 */
final class Board {
  private final World world;

  Board(World world) {
    this.world = world;
  }

  StoredMessage post(StoredMessage.Address address, String author, Content content) {
    var message = world.messages().post(address, author, content);
    var view = world.screen().draw(message);
    world.history().add((order, at) -> new WorkspaceEvent.Posted(order, at, view));
    return message;
  }

  Optional<StoredMessage> edit(String ts, Content content) {
    var edited = world.messages().edit(ts, content);
    edited
        .map(world.screen()::draw)
        .ifPresent(
            view -> world.history().add((order, at) -> new WorkspaceEvent.Edited(order, at, view)));
    return edited;
  }

  void delete(StoredMessage message) {
    world.messages().delete(message.ts());
    world
        .history()
        .add(
            (order, at) ->
                new WorkspaceEvent.Deleted(order, at, message.address().channel(), message.ts()));
  }

  /** Shows a form as it is now. */
  OpenView show(OpenView open) {
    var form = world.screen().draw(open);
    var person = world.member(open.place().memberId()).name();
    world.history().add((order, at) -> new WorkspaceEvent.FormShown(order, at, person, form));
    return open;
  }

  /** Lets Slack itself tell a person something. */
  void tell(Member member, String text) {
    world.history().add((order, at) -> new WorkspaceEvent.Told(order, at, member.name(), text));
  }

  /** Tells whether somebody may read a place. */
  boolean isOpenTo(Member member, Channel channel) {
    boolean outsider =
        Stream.of(Member.Trait.RESTRICTED, Member.Trait.ULTRA_RESTRICTED, Member.Trait.STRANGER)
            .anyMatch(member::is);
    return channel.has(member.id()) || (channel.kind() == Channel.Kind.OPEN && !outsider);
  }
}
