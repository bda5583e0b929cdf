package dev.quartermaster.sandbox.workspace;

import java.time.Duration;

/** Writes one call of the bot into the history once its end is known. */
final class CallNote {
  private final World world;
  private final String method;
  private final String token;
  private final Arguments arguments;
  private final long start;

  CallNote(World world, String method, String token, Arguments arguments) {
    this.world = world;
    this.method = method;
    this.token = token;
    this.arguments = arguments;
    this.start = world.options().timing().nanos().getAsLong();
  }

  /** Notes an answer and hands it on. */
  ApiAnswer of(ApiAnswer answer) {
    failed(Json.text(answer.json(), "error"));
    return answer;
  }

  /** Notes an end by its error; empty when all went well. */
  void failed(String error) {
    var took = Duration.ofNanos(world.options().timing().nanos().getAsLong() - start);
    var shown = arguments.withoutToken();
    world
        .history()
        .add(
            (order, at) -> new WorkspaceEvent.Called(order, at, method, error, token, shown, took));
  }
}
