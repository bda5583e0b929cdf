package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A message as the bot puts it in an answer to a command or in a response address. */
record AckedMessage(Content content, boolean isForAll, ObjectNode sent) {

  /** What Slack makes of a message that came without the Web API. */
  sealed interface Reading {
    /** A message to show. */
    record Good(AckedMessage message) implements Reading {}

    /** Nothing to show. */
    record Nothing() implements Reading {}

    /** Slack's error, and what is wrong with the blocks. */
    record Bad(String error, List<String> details) implements Reading {}
  }

  /** Reads what a bot may answer: nothing, plain text, or a message in JSON. */
  static Reading read(String body, World world) {
    if (body.isBlank()) {
      return new Reading.Nothing();
    }
    return Json.parseObject(body)
        .map(json -> read(json, world))
        .orElseGet(() -> new Reading.Good(plain(body)));
  }

  static Reading read(ObjectNode json, World world) {
    var arguments = Arguments.of(json);
    return switch (MessageContent.read(arguments, world.options().ids())) {
      case MessageContent.Good(var content) -> new Reading.Good(of(content, json));
      case MessageContent.Bad(var error, var _) when error.equals("no_text") ->
          new Reading.Nothing();
      case MessageContent.Bad(var error, var details) -> new Reading.Bad(error, details);
    };
  }

  private static AckedMessage plain(String text) {
    return new AckedMessage(Content.plain(text), false, Json.object());
  }

  private static AckedMessage of(Content content, ObjectNode json) {
    return new AckedMessage(content, Json.text(json, "response_type").equals("in_channel"), json);
  }

  Optional<String> thread() {
    return Json.filled(sent, "thread_ts");
  }
}
