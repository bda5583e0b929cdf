package dev.quartermaster;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Block Kit with the same words in every place that takes words. */
final class HostileBlocks {
  private static final AtomicLong COUNT = new AtomicLong();

  private HostileBlocks() {}

  /** Blocks of a message for these words. */
  static ArrayNode message(List<String> words) {
    var blocks = array();
    for (String each : words) {
      blocks.add(block("header").set("text", plain(each)));
      var section = block("section");
      section.set("text", marked(each));
      section.set("fields", array().add(marked(each)).add(plain(each)));
      section.set("accessory", menu("overflow", each));
      blocks.add(section);
      blocks.add(block("context").set("elements", array().add(marked(each)).add(picture(each))));
      var button = element("button").put("value", each).put("accessibility_label", each);
      button.set("text", plain(each));
      var actions =
          array().add(button).add(menu("static_select", each)).add(menu("checkboxes", each));
      blocks.add(block("actions").set("elements", actions));
      blocks.add(richText(each));
      blocks.add(picture(each));
      blocks.add(block("markdown").put("text", each));
    }
    return blocks;
  }

  /** A form for these words. */
  static ObjectNode form(List<String> words) {
    var view = object().put("type", "modal");
    view.set(
        "title", plain(words.getFirst().substring(0, Math.min(24, words.getFirst().length()))));
    view.set("submit", plain("<b>Go</b>"));
    var blocks = view.putArray("blocks");
    for (String each : words) {
      blocks.add(input(each, menu("radio_buttons", each)));
      var text = element("plain_text_input").put("initial_value", each);
      text.set("placeholder", plain(each));
      blocks.add(input(each, text));
      blocks.add(input(each, menu("multi_static_select", each)));
    }
    return view;
  }

  private static ObjectNode input(String words, ObjectNode element) {
    var input = block("input");
    input.set("label", plain(words));
    input.set("hint", plain(words));
    input.set("element", element);
    return input;
  }

  private static ObjectNode menu(String type, String words) {
    var option = object().put("value", words);
    option.set("text", plain(words));
    option.set("description", plain(words));
    var menu = element(type);
    if (type.endsWith("select")) {
      menu.set("placeholder", plain(words));
    }
    return menu.set("options", array().add(option));
  }

  private static ObjectNode richText(String words) {
    var parts =
        array()
            .add(object().put("type", "text").put("text", words))
            .add(object().put("type", "link").put("url", "javascript:" + words).put("text", words))
            .add(object().put("type", "user").put("user_id", words))
            .add(object().put("type", "emoji").put("name", words).put("unicode", words));
    var section = object().put("type", "rich_text_section").set("elements", parts);
    return block("rich_text").set("elements", array().add(section));
  }

  private static ObjectNode picture(String words) {
    return object()
        .put("type", "image")
        .put("image_url", "https://x/" + words)
        .put("alt_text", words);
  }

  private static ObjectNode block(String type) {
    return object().put("type", type).put("block_id", "b" + COUNT.incrementAndGet());
  }

  private static ObjectNode element(String type) {
    return object().put("type", type).put("action_id", "a" + COUNT.incrementAndGet());
  }

  private static ObjectNode plain(String words) {
    return object().put("type", "plain_text").put("text", words);
  }

  private static ObjectNode marked(String words) {
    return object().put("type", "mrkdwn").put("text", words);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
