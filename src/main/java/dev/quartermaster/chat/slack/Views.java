package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms as Slack's modals (Slack docs, modal views): block ids are the inputs' names. */
final class Views {
  private static final int TITLE = 24;
  private static final int LABEL = 150;
  private static final int HINT = 2_000;

  private Views() {}

  static ObjectNode of(Form form) {
    var view = modal(form.title());
    view.put("callback_id", form.id());
    view.put("private_metadata", form.target());
    boolean sendable = !form.submit().isEmpty() || form.inputs().stream().anyMatch(Views::asks);
    if (sendable) {
      view.set("submit", PlainText.of(form.submit(), TITLE));
    }
    view.set("close", PlainText.of(sendable ? "Cancel" : "Close", TITLE));
    ArrayNode blocks = view.putArray("blocks");
    form.inputs().forEach(input -> blocks.addAll(blocks(input)));
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

  /** Somebody's own page; the conversation comes back with each press on it. */
  static ObjectNode home(Place conversation, Card page) {
    var view = Json.object().put("type", "home");
    view.put("private_metadata", conversation.channel());
    view.set("blocks", Blocks.ofPage(page));
    return view;
  }

  private static ObjectNode modal(String title) {
    var view = Json.object().put("type", "modal");
    view.set("title", PlainText.of(title, TITLE));
    return view;
  }

  private static boolean asks(Form.Input input) {
    return !(input instanceof Form.Input.Note || input instanceof Form.Input.Shown);
  }

  private static ArrayNode blocks(Form.Input input) {
    return input instanceof Form.Input.Shown(var parts)
        ? Blocks.of(new Card(Text.empty(), parts))
        : Json.array().add(block(input));
  }

  private static ObjectNode block(Form.Input input) {
    return switch (input) {
      case Form.Input.Note(var text) -> note(text);
      case Form.Input.Live(var live) -> block(live).put("dispatch_action", true);
      case Form.Input.Shown _ ->
          throw new IllegalArgumentException("shown parts make several blocks, or none");
      case Form.Input.Words words -> words(words);
      case Form.Input.Email email ->
          asking(
              email.name(),
              email.label(),
              email.required(),
              InputElements.line("email_text_input", email.name(), email.value()));
      case Form.Input.Choice choice ->
          asking(choice.name(), choice.label(), choice.required(), InputElements.menu(choice));
      case Form.Input.Radio radio ->
          asking(radio.name(), radio.label(), radio.required(), InputElements.radio(radio));
      case Form.Input.Find find ->
          asking(find.name(), find.label(), find.required(), InputElements.search(find));
    };
  }

  private static ObjectNode note(Text text) {
    var words = new RichText(Room.of(Blocks.TEXT)).and(text);
    return (words.isEmpty() ? words.own("–") : words).block();
  }

  private static ObjectNode words(Form.Input.Words words) {
    var block = asking(words.name(), words.label(), words.required(), InputElements.words(words));
    if (!words.hint().isBlank()) {
      block.set("hint", PlainText.of(words.hint(), HINT));
    }
    return block;
  }

  private static ObjectNode asking(
      String name, String label, boolean required, ObjectNode element) {
    var block = Json.object().put("type", "input").put("block_id", name);
    block.set("label", PlainText.of(label, LABEL));
    block.set("element", element);
    return block.put("optional", !required);
  }
}
