package dev.quartermaster.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that can be pressed, chosen or filled in, with the block that it stands in. */
record Control(JsonNode block, ObjectNode element) {

  /** All controls of these blocks, in order. */
  static List<Control> in(JsonNode blocks) {
    var found = new ArrayList<Control>();
    for (JsonNode block : blocks) {
      add(found, block, block.path("accessory"));
      add(found, block, block.path("element"));
      block.path("elements").forEach(element -> add(found, block, element));
    }
    return List.copyOf(found);
  }

  /**
   * The one control that goes by this name: an action id, {@code block/action}, a block id or what
   * is written on it.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Control find(JsonNode blocks, String name) {
    var all = in(blocks);
    return all.stream()
        .filter(control -> control.goesBy(name))
        .findFirst()
        .or(() -> all.stream().filter(control -> control.isLabelled(name)).findFirst())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "control: %s (expected one of %s)"
                        .formatted(name, all.stream().map(Control::label).toList())));
  }

  private static void add(List<Control> found, JsonNode block, JsonNode element) {
    if (element instanceof ObjectNode object && object.has("action_id")) {
      found.add(new Control(block, object));
    }
  }

  String blockId() {
    return Json.text(block, "block_id");
  }

  String actionId() {
    return Json.text(element, "action_id");
  }

  String type() {
    return Json.text(element, "type");
  }

  boolean isInput() {
    return Json.text(block, "type").equals("input");
  }

  boolean isOptional() {
    return block.path("optional").asBoolean(false);
  }

  /** What is written on it or beside it. */
  String label() {
    for (JsonNode text :
        List.of(block.path("label"), element.path("text"), element.path("placeholder"))) {
      String written = Json.text(text, "text");
      if (!written.isEmpty()) {
        return Mrkdwn.unescape(written);
      }
    }
    return actionId();
  }

  /** What Slack asks before it sends a press, if the bot wants it asked. */
  Optional<String> question() {
    return Json.filled(element.path("confirm").path("text"), "text").map(Mrkdwn::unescape);
  }

  private boolean goesBy(String name) {
    return name.equals(actionId())
        || name.equals(blockId() + "/" + actionId())
        || name.equals(blockId());
  }

  private boolean isLabelled(String name) {
    return name.strip().toLowerCase(Locale.ROOT).equals(label().strip().toLowerCase(Locale.ROOT));
  }
}
