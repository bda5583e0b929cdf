package dev.quartermaster.sandbox.workspace;

import java.net.URI;

/** All that a person can do, each with its road to the bot. */
record Doings(
    World world,
    Board board,
    SlashCommands commands,
    Clicks clicks,
    FormSending forms,
    Suggestions suggestions) {

  static Doings of(World world, BotLink bot, URI baseUrl) {
    var board = new Board(world);
    var payloads = new Payloads(world, baseUrl);
    return new Doings(
        world,
        board,
        new SlashCommands(world, board, bot, payloads),
        new Clicks(world, board, bot, payloads),
        new FormSending(world, board, bot, payloads),
        new Suggestions(board, bot, payloads));
  }
}
