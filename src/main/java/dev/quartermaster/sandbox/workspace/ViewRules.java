package dev.quartermaster.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/** Slack's limits on forms. */
final class ViewRules {
  private static final int MAX_BYTES = 250_000;

  private ViewRules() {}

  static boolean isTooLarge(ObjectNode view) {
    return Json.write(view).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
  }

  /** What is wrong with a form; empty when Slack would show it. */
  static List<String> problems(ObjectNode view) {
    var spot = Spot.root(view, "view");
    if (!spot.type().equals("modal")) {
      spot.at("type").wrong("must be modal");
    }
    spot.at("title").plainTextUpTo(24);
    for (String button : Set.of("submit", "close")) {
      if (spot.at(button).isThere()) {
        spot.at(button).plainTextUpTo(24);
      }
    }
    spot.at("callback_id").stringUpTo(255);
    spot.at("external_id").stringUpTo(255);
    spot.at("private_metadata").stringUpTo(3000);
    spot.at("blocks").listOfAtMost(100);
    BlockRules.inView(spot.at("blocks"));
    if (hasInput(view) && !spot.at("submit").isThere()) {
      spot.wrong("submit is required when an input block is within the blocks array");
    }
    return spot.problems();
  }

  /** The same for a page. */
  static List<String> problemsOfHome(ObjectNode view) {
    var spot = Spot.root(view, "view");
    if (!spot.type().equals("home")) {
      spot.at("type").wrong("must be home");
    }
    for (String none : Set.of("title", "submit", "close")) {
      if (spot.at(none).isThere()) {
        spot.at(none).wrong("not allowed in a home view");
      }
    }
    spot.at("callback_id").stringUpTo(255);
    spot.at("private_metadata").stringUpTo(3000);
    spot.at("blocks").listOfAtMost(100);
    BlockRules.inView(spot.at("blocks"));
    return spot.problems();
  }

  private static boolean hasInput(ObjectNode view) {
    return StreamSupport.stream(view.path("blocks").spliterator(), false)
        .anyMatch(block -> Json.text(block, "type").equals("input"));
  }
}
