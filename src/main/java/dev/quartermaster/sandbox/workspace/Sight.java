package dev.quartermaster.sandbox.workspace;

import java.util.Optional;

/** What one person can find: places by name, and messages that are for the person's eyes. */
record Sight(String memberId, World world, Board board) {

  Member member() {
    return world.member(memberId);
  }

  /** A place by name or id, or with an at sign the person's direct message with the bot. */
  Channel place(String name) {
    if (name.startsWith("@")) {
      return world.roster().direct(member());
    }
    return world
        .roster()
        .channel(name)
        .orElseThrow(
            () -> new IllegalArgumentException("place: " + name + " (expected a channel)"));
  }

  /** A place that the person may read. */
  Channel readable(String name) {
    var channel = place(name);
    if (!board.isOpenTo(member(), channel)) {
      throw new IllegalArgumentException(
          "place: " + name + " (not open to " + member().name() + ")");
    }
    return channel;
  }

  Optional<StoredMessage> message(String ts) {
    return world
        .messages()
        .find(ts)
        .filter(message -> message.visibleTo(memberId))
        .filter(message -> isReadable(message.address().channel()));
  }

  /** A message that must be on the screen, as it is now. */
  Clicks.Seen seen(String ts) {
    var message =
        message(ts)
            .orElseThrow(
                () -> new IllegalArgumentException("message: " + ts + " (expected a visible one)"));
    return new Clicks.Seen(message, message.content());
  }

  private boolean isReadable(String channelId) {
    return world
        .roster()
        .channel(channelId)
        .filter(channel -> board.isOpenTo(member(), channel))
        .isPresent();
  }
}
