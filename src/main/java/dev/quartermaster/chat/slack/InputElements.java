package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Form;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is typed into or chosen from, as Slack's elements of an input block (Slack docs, block
 * elements).
 */
final class InputElements {
  private static final int VALUE = 3_000;

  private InputElements() {}

  static ObjectNode words(Form.Input.Words words) {
    return line("plain_text_input", words.name(), words.value()).put("max_length", VALUE);
  }

  static ObjectNode line(String type, String name, String value) {
    var element = Json.object().put("type", type).put("action_id", name);
    return value.isEmpty()
        ? element
        : element.put("initial_value", Room.of(VALUE).fit(Neutral.words(value)));
  }

  static ObjectNode menu(Form.Input.Choice choice) {
    var element = Json.object().put("type", "static_select").put("action_id", choice.name());
    return offering(element, choice.options(), choice.value());
  }

  static ObjectNode radio(Form.Input.Radio radio) {
    var element = Json.object().put("type", "radio_buttons").put("action_id", radio.name());
    return offering(element, radio.options(), radio.value());
  }

  static ObjectNode search(Form.Input.Find find) {
    var element =
        Json.object()
            .put("type", "external_select")
            .put("action_id", find.name())
            .put("min_query_length", 0);
    if (!find.chosen().value().isEmpty()) {
      Options.of(List.of(find.chosen())).forEach(option -> element.set("initial_option", option));
    }
    return element;
  }

  private static ObjectNode offering(ObjectNode element, List<Form.Option> offered, String chosen) {
    var options = Options.of(offered);
    element.set("options", options.isEmpty() ? Options.of(List.of(Form.Option.NONE)) : options);
    offered.stream()
        .filter(option -> option.value().equals(chosen))
        .limit(1)
        .flatMap(option -> Options.of(List.of(option)).valueStream())
        .forEach(option -> element.set("initial_option", option));
    return element;
  }
}
