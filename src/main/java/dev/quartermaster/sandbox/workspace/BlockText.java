package dev.quartermaster.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Blocks as a person would read them aloud. */
final class BlockText {
  private final Mrkdwn mrkdwn;
  private final RichText richText;

  BlockText(Mrkdwn mrkdwn) {
    this.mrkdwn = mrkdwn;
    this.richText = new RichText(mrkdwn);
  }

  /**
   * The lines of these blocks.
   *
   * @param entered what stands in a field, if the blocks are on somebody's screen
   */
  List<String> lines(JsonNode blocks, Function<Control, Optional<JsonNode>> entered) {
    var lines = new ArrayList<String>();
    blocks.forEach(block -> lines.addAll(block(block, entered)));
    return List.copyOf(lines);
  }

  String text(JsonNode object) {
    String text = Json.text(object, "text");
    return Json.text(object, "type").equals("mrkdwn")
        ? mrkdwn.rendered(text)
        : Mrkdwn.unescape(text);
  }

  private List<String> block(JsonNode block, Function<Control, Optional<JsonNode>> entered) {
    return switch (Json.text(block, "type")) {
      case "header" -> List.of("# " + text(block.path("text")));
      case "section" -> section(block, entered);
      case "context" -> List.of(joined(block.path("elements")));
      case "divider" -> List.of("---");
      case "actions" -> List.of(String.join(" ", controls(block, entered)));
      case "input" -> input(block, entered);
      case "image" -> List.of("(image: " + Json.text(block, "alt_text") + ")");
      case "markdown" -> mrkdwn.rendered(Json.text(block, "text")).lines().toList();
      case "rich_text" -> richText.read(block).lines().toList();
      default -> List.of();
    };
  }

  private List<String> section(JsonNode block, Function<Control, Optional<JsonNode>> entered) {
    var lines = new ArrayList<String>();
    lines.addAll(text(block.path("text")).lines().toList());
    block.path("fields").forEach(field -> lines.add(oneLine(text(field))));
    var controls = controls(block, entered);
    if (!controls.isEmpty()) {
      lines.add(String.join(" ", controls));
    }
    return lines;
  }

  private List<String> input(JsonNode block, Function<Control, Optional<JsonNode>> entered) {
    var lines = new ArrayList<String>();
    String mark = block.path("optional").asBoolean(false) ? " (optional)" : "";
    String field = String.join(" ", controls(block, entered));
    lines.add(text(block.path("label")) + mark + ": " + field);
    Json.filled(block.path("hint"), "text")
        .ifPresent(hint -> lines.add("  " + Mrkdwn.unescape(hint)));
    return lines;
  }

  private List<String> controls(JsonNode block, Function<Control, Optional<JsonNode>> entered) {
    var one = Json.array().add(block);
    return Control.in(one).stream().map(control -> control(control, entered)).toList();
  }

  private String control(Control control, Function<Control, Optional<JsonNode>> entered) {
    if (control.type().equals("button")) {
      return "[ " + control.label() + " ]";
    }
    String value = entered.apply(control).flatMap(FieldValue::shown).orElse("");
    boolean listed = control.type().equals("radio_buttons") || control.type().equals("checkboxes");
    if (listed) {
      return choices(control, value);
    }
    String empty = control.isInput() ? "" : control.label();
    String mark = FieldValue.isTyped(control.type()) ? "" : " ▾";
    return "[ " + (value.isEmpty() ? empty : named(control, value)) + mark + " ]";
  }

  private String named(Control control, String value) {
    return control.type().startsWith("users_") ? mrkdwn.rendered("<@" + value + ">") : value;
  }

  private String choices(Control control, String value) {
    var chosen = List.of(value.split(", ", -1));
    return FieldValue.options(control.element()).stream()
        .map(option -> text(option.path("text")))
        .map(option -> (chosen.contains(option) ? "(x) " : "( ) ") + option)
        .reduce((a, b) -> a + "  " + b)
        .orElse("");
  }

  private String joined(JsonNode elements) {
    return StreamSupport.stream(elements.spliterator(), false)
        .map(
            e -> Json.text(e, "type").equals("image") ? Json.text(e, "alt_text") : oneLine(text(e)))
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static String oneLine(String text) {
    return String.join(" ", text.lines().toList());
  }
}
