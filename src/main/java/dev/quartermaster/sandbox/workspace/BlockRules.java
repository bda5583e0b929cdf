package dev.quartermaster.sandbox.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Slack's limits on blocks. */
final class BlockRules {
  private static final Set<String> NOT_IN_INPUTS = Set.of("button", "overflow");
  private static final Set<String> ONLY_IN_INPUTS =
      Set.of("plain_text_input", "number_input", "email_text_input", "url_text_input");

  private BlockRules() {}

  /** What is wrong with the blocks of a message; at most 50. */
  static List<String> inMessage(JsonNode blocks) {
    var spot = Spot.root(blocks, "blocks");
    check(spot, 50);
    return spot.problems();
  }

  /** Checks the blocks of a form; at most 100. */
  static void inView(Spot blocks) {
    check(blocks, 100);
    for (Spot block : blocks.items()) {
      if (block.type().equals("markdown")) {
        block.at("type").wrong("unsupported type: markdown");
      }
    }
  }

  private static void check(Spot blocks, int max) {
    if (blocks.node().size() > max) {
      blocks.wrong("no more than " + max + " items allowed");
    }
    var ids = new HashSet<String>();
    for (Spot block : blocks.items()) {
      block.at("block_id").stringUpTo(255);
      if (block.at("block_id").isThere() && !ids.add(Json.text(block.node(), "block_id"))) {
        block.at("block_id").wrong("must be unique");
      }
      one(block);
    }
  }

  private static void one(Spot block) {
    switch (block.type()) {
      case "section" -> section(block);
      case "actions" -> actions(block);
      case "context" -> context(block);
      case "header" -> block.at("text").plainTextUpTo(150);
      case "input" -> input(block);
      case "image" -> image(block);
      case "markdown" -> block.at("text").stringUpTo(12_000);
      case "rich_text" -> block.at("elements").listOfAtMost(1000);
      case "divider" -> {}
      default -> block.at("type").wrong("unsupported type: " + block.type());
    }
  }

  private static void section(Spot section) {
    var fields = section.at("fields");
    if (section.at("text").isThere()) {
      section.at("text").textUpTo(3000);
    } else if (!fields.isThere()) {
      section.wrong("missing required field: text");
    }
    if (fields.isThere()) {
      fields.listOfAtMost(10);
      fields.items().forEach(field -> field.textUpTo(2000));
    }
    var accessory = section.at("accessory");
    if (accessory.isThere() && accessory.type().equals("image")) {
      image(accessory);
    } else if (accessory.isThere()) {
      element(accessory, ONLY_IN_INPUTS);
    }
  }

  private static void actions(Spot actions) {
    actions.at("elements").listOfAtMost(25);
    var ids = new HashSet<String>();
    for (Spot element : actions.at("elements").items()) {
      element(element, ONLY_IN_INPUTS);
      var id = element.at("action_id");
      if (id.isThere() && !ids.add(Json.plain(id.node()))) {
        id.wrong("must be unique in the block");
      }
    }
  }

  private static void context(Spot context) {
    context.at("elements").listOfAtMost(10);
    for (Spot element : context.at("elements").items()) {
      if (element.type().equals("image")) {
        image(element);
      } else {
        element.textUpTo(3000);
      }
    }
  }

  private static void input(Spot input) {
    input.at("label").plainTextUpTo(2000);
    if (input.at("hint").isThere()) {
      input.at("hint").plainTextUpTo(2000);
    }
    element(input.at("element"), NOT_IN_INPUTS);
  }

  private static void element(Spot element, Set<String> excluded) {
    if (excluded.contains(element.type())) {
      element.at("type").wrong("unsupported type: " + element.type());
    }
    ElementRules.check(element);
  }

  private static void image(Spot image) {
    if (Json.text(image.node(), "alt_text").isEmpty()) {
      image.wrong("missing required field: alt_text");
    }
    image.at("alt_text").stringUpTo(2000);
    image.at("image_url").stringUpTo(3000);
  }
}
