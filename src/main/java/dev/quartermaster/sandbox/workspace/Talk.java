package dev.quartermaster.sandbox.workspace;

import java.util.Optional;

/** What people say to one another, and to the bot where they mention or write to it. */
final class Talk {
  private static final int LONGEST = 12_000;

  private final World world;
  private final Board board;
  private final Events events;

  Talk(World world, Board board, Events events) {
    this.world = world;
    this.board = board;
    this.events = events;
  }

  /** Posts a line, unless there is nothing in it or the place is no longer written to. */
  Gesture say(Member member, Channel channel, Optional<String> thread, String line) {
    var obstacle = obstacle(channel, line);
    if (obstacle.isPresent()) {
      board.tell(member, obstacle.get());
      return new Gesture.NotSent(obstacle.get());
    }
    var address = new StoredMessage.Address(channel.id(), thread, Optional.empty());
    String marked = new TypedText(world.roster()).escaped(line.strip());
    var message = board.post(address, member.id(), Content.plain(marked));
    return events
        .said(member, channel, message)
        .<Gesture>map(Gesture.Sent::new)
        .orElseGet(() -> new Gesture.NotSent("said; the bot does not hear it"));
  }

  private static Optional<String> obstacle(Channel channel, String line) {
    if (channel.archived()) {
      return Optional.of(channel.written() + " is archived.");
    }
    return line.isBlank() || line.length() > LONGEST
        ? Optional.of("Write something of at most " + LONGEST + " characters.")
        : Optional.empty();
  }
}
