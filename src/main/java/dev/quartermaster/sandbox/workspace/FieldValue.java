package dev.quartermaster.sandbox.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One field's value as Slack writes it, from what a person typed or picked. */
final class FieldValue {
  private static final Set<String> ONE_OPTION =
      Set.of("static_select", "external_select", "radio_buttons", "overflow");
  private static final Set<String> MANY_OPTIONS =
      Set.of("multi_static_select", "multi_external_select", "checkboxes");
  private static final Set<String> TYPED =
      Set.of("plain_text_input", "number_input", "email_text_input", "url_text_input");

  private FieldValue() {}

  /** Buttons and menus of actions keep no value. */
  static boolean isKept(String type) {
    return !Set.of("button", "overflow", "").contains(type);
  }

  static boolean isTyped(String type) {
    return TYPED.contains(type);
  }

  static ObjectNode initial(ObjectNode element) {
    String type = Json.text(element, "type");
    var value = Json.object().put("type", type);
    String field = fieldOf(type);
    if (MANY_OPTIONS.contains(type) || type.startsWith("multi_")) {
      var initial = element.path(initialOf(field));
      return value.set(field, initial.isArray() ? initial : Json.array());
    }
    var initial = element.path(initialOf(field));
    return initial.isMissingNode() ? value.putNull(field) : value.set(field, initial);
  }

  private static String initialOf(String field) {
    return field.equals("value") ? "initial_value" : field.replace("selected_", "initial_");
  }

  /**
   * What stands in the field once somebody entered this; several choices are one a line.
   *
   * @param offered the options that can be picked
   */
  static ObjectNode entered(ObjectNode element, String entry, List<JsonNode> offered) {
    String type = Json.text(element, "type");
    var value = Json.object().put("type", type);
    String field = fieldOf(type);
    var lines = Arrays.stream(entry.split("\n", -1)).filter(line -> !line.isBlank()).toList();
    if (MANY_OPTIONS.contains(type)) {
      return value.set(field, picked(lines, offered));
    }
    if (type.startsWith("multi_")) {
      return value.set(field, Json.strings(lines));
    }
    if (entry.isEmpty()) {
      return value.putNull(field);
    }
    if (ONE_OPTION.contains(type)) {
      return value.set(field, pick(entry, offered));
    }
    return type.equals("datetimepicker")
        ? value.put(field, Long.parseLong(entry))
        : value.put(field, entry);
  }

  /** The options that an element itself carries, those in groups too. */
  static List<JsonNode> options(JsonNode element) {
    var grouped =
        StreamSupport.stream(element.path("option_groups").spliterator(), false)
            .flatMap(group -> StreamSupport.stream(group.path("options").spliterator(), false));
    var plain = StreamSupport.stream(element.path("options").spliterator(), false);
    return Stream.concat(plain, grouped).toList();
  }

  /** The field's value in the words of the screen; empty when nothing is filled in. */
  static Optional<String> shown(JsonNode value) {
    String field = fieldOf(Json.text(value, "type"));
    var content = value.path(field);
    if (content.isArray()) {
      var parts = StreamSupport.stream(content.spliterator(), false).map(FieldValue::word).toList();
      return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }
    return Optional.of(word(content)).filter(word -> !word.isEmpty());
  }

  private static String word(JsonNode content) {
    return content.isObject()
        ? Mrkdwn.unescape(Json.text(content.path("text"), "text"))
        : Json.plain(content);
  }

  private static String fieldOf(String type) {
    return switch (type) {
      case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
      case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
      case "users_select" -> "selected_user";
      case "multi_users_select" -> "selected_users";
      case "conversations_select" -> "selected_conversation";
      case "multi_conversations_select" -> "selected_conversations";
      case "channels_select" -> "selected_channel";
      case "multi_channels_select" -> "selected_channels";
      case "datepicker" -> "selected_date";
      case "timepicker" -> "selected_time";
      case "datetimepicker" -> "selected_date_time";
      default -> "value";
    };
  }

  private static ArrayNode picked(List<String> names, List<JsonNode> offered) {
    var picked = Json.array();
    names.forEach(name -> picked.add(pick(name, offered)));
    return picked;
  }

  private static JsonNode pick(String name, List<JsonNode> offered) {
    return offered.stream()
        .filter(option -> name.equals(Json.text(option, "value")) || name.equals(word(option)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "option: %s (expected one of %s)"
                        .formatted(name, offered.stream().map(FieldValue::word).toList())));
  }
}
