package dev.quartermaster.sandbox.workspace;

import java.util.Optional;

/** Where the bot may write. */
final class Places {
  private final World world;

  Places(World world) {
    this.world = world;
  }

  /** What becomes of a wish to write somewhere. */
  sealed interface Place {
    /** The bot may. */
    record Open(Channel channel) implements Place {}

    /** Slack's error. */
    record Shut(String error) implements Place {}
  }

  /** Finds a channel that the bot may know of; a private one only from inside. */
  Optional<Channel> known(String idOrName) {
    return world
        .roster()
        .channel(idOrName)
        .filter(c -> c.kind() == Channel.Kind.OPEN || isInside(c));
  }

  /** Finds where to write; a person's id means the direct message with that person. */
  Place toWrite(String idOrName) {
    if (idOrName.startsWith("U") || idOrName.startsWith("W")) {
      return direct(idOrName);
    }
    var channel = known(idOrName);
    if (channel.isEmpty()) {
      return new Place.Shut("channel_not_found");
    }
    if (channel.get().archived()) {
      return new Place.Shut("is_archived");
    }
    return isInside(channel.get())
        ? new Place.Open(channel.get())
        : new Place.Shut("not_in_channel");
  }

  private boolean isInside(Channel channel) {
    return channel.has(world.identity().botUserId());
  }

  /** The direct message with a person, opened if it was not yet. */
  Place direct(String memberId) {
    var member = world.roster().member(memberId).filter(m -> m.id().equals(memberId));
    if (member.isEmpty()) {
      return new Place.Shut("channel_not_found");
    }
    if (member.get().is(Member.Trait.DELETED)) {
      return new Place.Shut("user_disabled");
    }
    return member.get().is(Member.Trait.BOT)
        ? new Place.Shut("cannot_dm_bot")
        : new Place.Open(world.roster().direct(member.get()));
  }
}
