package dev.quartermaster.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Slack's published limits on blocks and views, written down independently of what draws them. */
final class SlackRules {
  private static final Map<String, Integer> PLAIN_TEXT =
      Map.of(
          "header.text", 150,
          "button.text", 75,
          "confirm.title", 100,
          "confirm.text", 300,
          "confirm.confirm", 30,
          "confirm.deny", 30,
          "input.label", 2000,
          "input.hint", 2000,
          "option.text", 75);

  private SlackRules() {}

  static List<String> brokenByMessage(Message message) {
    var broken = new ArrayList<String>();
    check(broken, "text", message.text(), 1, 4_000);
    check(broken, "blocks", message.blocks(), 50);
    int all = textLength(message.blocks());
    if (all > 13_000) {
      broken.add("all text: " + all);
    }
    message.blocks().forEach(block -> checkBlock(broken, block));
    return broken;
  }

  static List<String> brokenByView(JsonNode view) {
    var broken = new ArrayList<String>();
    check(broken, "blocks", view.path("blocks"), 100);
    check(broken, "view", view.toString(), 1, 250_000);
    Stream.of("title", "submit", "close")
        .filter(part -> !part.equals("submit") || view.has("submit") || hasInput(view))
        .forEach(part -> check(broken, part, view.at("/" + part + "/text").asString(""), 1, 24));
    check(broken, "callback_id", view.path("callback_id").asString(""), 0, 255);
    check(broken, "private_metadata", view.path("private_metadata").asString(), 0, 3_000);
    view.path("blocks").forEach(block -> checkBlock(broken, block));
    return broken;
  }

  private static boolean hasInput(JsonNode view) {
    return view.path("blocks")
        .valueStream()
        .anyMatch(b -> b.path("type").asString().equals("input"));
  }

  private static int textLength(JsonNode node) {
    int own = node.path("text").isString() ? node.path("text").asString().length() : 0;
    return own + node.valueStream().mapToInt(SlackRules::textLength).sum();
  }

  private static void checkBlock(List<String> broken, JsonNode block) {
    switch (block.path("type").asString()) {
      case "header" -> plain(broken, "header.text", block.path("text"));
      case "rich_text" ->
          block
              .at("/elements/0/elements")
              .forEach(
                  element -> {
                    if (element.path("type").asString().equals("text")) {
                      check(broken, "rich text", element.path("text").asString(), 1, 3_000);
                    }
                  });
      case "context" -> {
        check(broken, "context elements", block.path("elements"), 10);
        block
            .path("elements")
            .forEach(
                element -> check(broken, "context", element.path("text").asString(), 1, 3_000));
      }
      case "actions" -> {
        check(broken, "actions elements", block.path("elements"), 25);
        block.path("elements").forEach(button -> checkButton(broken, button));
      }
      case "input" -> checkInput(broken, block);
      default -> broken.add("type: " + block.path("type"));
    }
  }

  private static void checkButton(List<String> broken, JsonNode button) {
    plain(broken, "button.text", button.path("text"));
    check(broken, "action_id", button.path("action_id").asString(), 1, 255);
    if (button.has("value")) {
      check(broken, "value", button.path("value").asString(), 1, 2_000);
    }
    if (button.has("confirm")) {
      Stream.of("title", "text", "confirm", "deny")
          .forEach(part -> plain(broken, "confirm." + part, button.path("confirm").path(part)));
    }
  }

  private static void checkInput(List<String> broken, JsonNode input) {
    plain(broken, "input.label", input.path("label"));
    if (input.has("hint")) {
      plain(broken, "input.hint", input.path("hint"));
    }
    check(broken, "block_id", input.path("block_id").asString(), 1, 255);
    check(broken, "initial_value", input.at("/element/initial_value").asString(""), 0, 3_000);
    boolean radio = input.at("/element/type").asString("").equals("radio_buttons");
    check(broken, "options", input.at("/element/options"), radio ? 10 : 100);
    input
        .at("/element/options")
        .forEach(
            option -> {
              plain(broken, "option.text", option.path("text"));
              check(broken, "option value", option.path("value").asString(), 1, 150);
            });
  }

  private static void plain(List<String> broken, String what, JsonNode text) {
    if (!text.path("type").asString("").equals("plain_text")) {
      broken.add(what + " is no plain text: " + text);
    }
    check(broken, what, text.path("text").asString(""), 1, PLAIN_TEXT.getOrDefault(what, 3_000));
  }

  private static void check(List<String> broken, String what, String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      broken.add(what + " has " + text.length() + " characters");
    }
  }

  private static void check(List<String> broken, String what, JsonNode list, int most) {
    if (list.size() > most) {
      broken.add(what + " has " + list.size() + " elements");
    }
  }
}
