package dev.quartermaster.sandbox.workspace;

import java.util.HashSet;
import java.util.Set;

/** Slack's limits on buttons, menus and fields. */
final class ElementRules {
  private static final Set<String> PICKERS =
      Set.of(
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select",
          "datepicker",
          "timepicker",
          "datetimepicker");

  private ElementRules() {}

  static void check(Spot element) {
    element.at("action_id").stringUpTo(255);
    if (element.at("confirm").isThere()) {
      confirm(element.at("confirm"));
    }
    if (element.at("placeholder").isThere()) {
      element.at("placeholder").plainTextUpTo(150);
    }
    switch (element.type()) {
      case "button" -> button(element);
      case "static_select", "multi_static_select" -> menu(element);
      case "external_select", "multi_external_select" -> {}
      case "overflow" -> options(element.at("options"), 5);
      case "checkboxes", "radio_buttons" -> options(element.at("options"), 10);
      case "plain_text_input" -> textInput(element);
      case "number_input" -> numberInput(element);
      case "email_text_input", "url_text_input" -> {}
      case String other when PICKERS.contains(other) -> {}
      default -> element.at("type").wrong("unsupported type: " + element.type());
    }
  }

  private static void button(Spot button) {
    button.at("text").plainTextUpTo(75);
    button.at("value").stringUpTo(2000);
    button.at("url").stringUpTo(3000);
    button.at("accessibility_label").stringUpTo(75);
    style(button.at("style"));
  }

  private static void style(Spot style) {
    if (style.isThere() && !Set.of("primary", "danger").contains(Json.plain(style.node()))) {
      style.wrong("must be one of primary, danger");
    }
  }

  private static void confirm(Spot confirm) {
    confirm.at("title").plainTextUpTo(100);
    confirm.at("text").textUpTo(300);
    confirm.at("confirm").plainTextUpTo(30);
    confirm.at("deny").plainTextUpTo(30);
    style(confirm.at("style"));
  }

  private static void menu(Spot menu) {
    var groups = menu.at("option_groups");
    if (!groups.isThere()) {
      options(menu.at("options"), 100);
    } else if (menu.at("options").isThere()) {
      groups.wrong("only one of options and option_groups is allowed");
    } else {
      optionGroups(groups);
    }
    initialOption(menu);
  }

  static void optionGroups(Spot groups) {
    groups.listOfAtMost(100);
    for (Spot group : groups.items()) {
      group.at("label").plainTextUpTo(75);
      options(group.at("options"), 100);
    }
  }

  static void options(Spot options, int max) {
    options.listOfAtMost(max);
    var values = new HashSet<String>();
    for (Spot option : options.items()) {
      option.at("text").textUpTo(75);
      option.at("value").stringUpTo(150);
      if (option.at("description").isThere()) {
        option.at("description").textUpTo(75);
      }
      if (!values.add(Json.text(option.node(), "value"))) {
        option.at("value").wrong("must be unique among the options");
      }
    }
  }

  private static void initialOption(Spot menu) {
    var initial = menu.at("initial_option");
    boolean offered =
        FieldValue.options(menu.node()).stream()
            .anyMatch(o -> Json.text(o, "value").equals(Json.text(initial.node(), "value")));
    if (initial.isThere() && !offered) {
      initial.wrong("must exactly match one of the provided options");
    }
  }

  private static void textInput(Spot input) {
    var max = input.at("max_length");
    if (max.isThere() && (max.node().asInt(0) < 1 || max.node().asInt(0) > 3000)) {
      max.wrong("must be between 1 and 3000");
    }
    input.at("initial_value").stringUpTo(3000);
  }

  private static void numberInput(Spot input) {
    if (!input.at("is_decimal_allowed").node().isBoolean()) {
      input.wrong("missing required field: is_decimal_allowed");
    }
    for (String field : Set.of("min_value", "max_value", "initial_value")) {
      input.at(field).stringUpTo(3000);
    }
  }
}
