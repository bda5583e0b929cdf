package dev.quartermaster.sandbox.workspace;

import java.net.URI;
import java.util.Optional;

/** All that a person can do, each with its road to the bot. */
record Doings(
    World world,
    Board board,
    SlashCommands commands,
    Clicks clicks,
    FormSending forms,
    Suggestions suggestions,
    Entries entries,
    Talk talk,
    Events events) {

  static Doings of(World world, BotLink bot, URI baseUrl) {
    var board = new Board(world);
    var payloads = new Payloads(world, baseUrl);
    var events = new Events(world, bot);
    return new Doings(
        world,
        board,
        new SlashCommands(world, board, bot, payloads),
        new Clicks(world, board, bot, payloads),
        new FormSending(world, board, bot, payloads),
        new Suggestions(board, bot, payloads),
        new Entries(world.roster()),
        new Talk(world, board, events),
        events);
  }

  /** Why Slack lets somebody do nothing at all; empty for all who may. */
  Optional<Gesture> barred(Member member) {
    return member.is(Member.Trait.DELETED)
        ? Optional.of(new Gesture.NotSent("This account is deactivated."))
        : Optional.empty();
  }
}
