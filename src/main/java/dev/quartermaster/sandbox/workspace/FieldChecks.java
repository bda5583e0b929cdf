package dev.quartermaster.sandbox.workspace;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What Slack's own screen checks before it sends a form. */
final class FieldChecks {
  private FieldChecks() {}

  /** What is wrong, by block id. */
  static Map<String, String> errors(OpenView open) {
    var errors = new LinkedHashMap<String, String>();
    for (Control control : Control.in(open.blocks())) {
      if (control.isInput()) {
        error(open, control).ifPresent(text -> errors.put(control.blockId(), text));
      }
    }
    return errors;
  }

  private static Optional<String> error(OpenView open, Control control) {
    var shown = FormValues.of(open.values(), control).flatMap(FieldValue::shown);
    if (shown.isEmpty()) {
      return control.isOptional()
          ? Optional.empty()
          : Optional.of("Please complete this required field.");
    }
    String value = shown.get();
    return switch (control.type()) {
      case "number_input" -> number(control.element(), value);
      case "email_text_input" ->
          unless(value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), "Enter a valid email address.");
      case "url_text_input" -> unless(value.matches("https?://\\S+"), "Enter a valid URL.");
      case "plain_text_input" -> length(control.element(), value);
      default -> Optional.empty();
    };
  }

  private static Optional<String> number(JsonNode element, String value) {
    if (!value.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
      return Optional.of("Enter a number.");
    }
    if (value.contains(".") && !element.path("is_decimal_allowed").asBoolean(false)) {
      return Optional.of("Enter a whole number.");
    }
    var number = new BigDecimal(value);
    var min = Json.filled(element, "min_value").map(BigDecimal::new);
    var max = Json.filled(element, "max_value").map(BigDecimal::new);
    if (min.filter(limit -> number.compareTo(limit) < 0).isPresent()) {
      return Optional.of("Must be " + min.get() + " or more.");
    }
    return max.filter(limit -> number.compareTo(limit) > 0)
        .map(limit -> "Must be " + limit + " or less.");
  }

  private static Optional<String> length(JsonNode element, String value) {
    int min = element.path("min_length").asInt(0);
    int max = element.path("max_length").asInt(3000);
    if (value.length() < min) {
      return Optional.of("Must be at least " + min + " characters.");
    }
    return unless(value.length() <= max, "Must be " + max + " characters or fewer.");
  }

  private static Optional<String> unless(boolean fine, String error) {
    return fine ? Optional.empty() : Optional.of(error);
  }
}
