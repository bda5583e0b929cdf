package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Text;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms as Slack's modals (Slack docs, modal views): block ids are the inputs' names. */
final class Views {
  private static final int TITLE = 24;
  private static final int LABEL = 150;
  private static final int HINT = 2_000;
  private static final int VALUE = 3_000;

  private Views() {}

  static ObjectNode of(Form form) {
    var view = modal(form.title());
    view.put("callback_id", form.id());
    view.put("private_metadata", form.target());
    view.set("submit", PlainText.of(form.submit(), TITLE));
    view.set("close", PlainText.of("Cancel", TITLE));
    ArrayNode blocks = view.putArray("blocks");
    form.inputs().forEach(input -> blocks.add(block(input)));
    return view;
  }

  /** A card where a form stood, with nothing to send. */
  static ObjectNode showing(String title, Card card) {
    var view = modal(title);
    view.set("close", PlainText.of("Close", TITLE));
    var blocks = Blocks.of(card);
    view.set("blocks", blocks);
    return view;
  }

  private static ObjectNode modal(String title) {
    var view = Json.object().put("type", "modal");
    view.set("title", PlainText.of(title, TITLE));
    return view;
  }

  private static ObjectNode block(Form.Input input) {
    return switch (input) {
      case Form.Input.Note(var text) -> note(text);
      case Form.Input.Words words -> words(words);
      case Form.Input.Email email ->
          asking(
              email.name(),
              email.label(),
              email.required(),
              line("email_text_input", email.name(), email.value()));
      case Form.Input.Choice choice ->
          asking(choice.name(), choice.label(), choice.required(), select(choice));
      case Form.Input.Find find -> asking(find.name(), find.label(), find.required(), search(find));
    };
  }

  private static ObjectNode note(Text text) {
    var words = new RichText(Room.of(Blocks.TEXT)).and(text);
    return (words.isEmpty() ? words.own("–") : words).block();
  }

  private static ObjectNode words(Form.Input.Words words) {
    var element = line("plain_text_input", words.name(), words.value()).put("max_length", VALUE);
    var block = asking(words.name(), words.label(), words.required(), element);
    if (!words.hint().isBlank()) {
      block.set("hint", PlainText.of(words.hint(), HINT));
    }
    return block;
  }

  private static ObjectNode line(String type, String name, String value) {
    var element = Json.object().put("type", type).put("action_id", name);
    return value.isEmpty()
        ? element
        : element.put("initial_value", Room.of(VALUE).fit(Neutral.words(value)));
  }

  private static ObjectNode select(Form.Input.Choice choice) {
    var element = Json.object().put("type", "static_select").put("action_id", choice.name());
    var options = Options.of(choice.options());
    element.set("options", options.isEmpty() ? Options.of(List.of(Form.Option.NONE)) : options);
    choice.options().stream()
        .filter(option -> option.value().equals(choice.value()))
        .limit(1)
        .flatMap(option -> Options.of(List.of(option)).valueStream())
        .forEach(option -> element.set("initial_option", option));
    return element;
  }

  private static ObjectNode search(Form.Input.Find find) {
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

  private static ObjectNode asking(
      String name, String label, boolean required, ObjectNode element) {
    var block = Json.object().put("type", "input").put("block_id", name);
    block.set("label", PlainText.of(label, LABEL));
    block.set("element", element);
    return block.put("optional", !required);
  }
}
