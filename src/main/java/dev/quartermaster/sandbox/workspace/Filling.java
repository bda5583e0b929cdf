package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person has entered on the page into the form on top, in the shape of Slack's {@code
 * state.values}: the page is Slack's screen here, so it says what stands in its fields.
 */
final class Filling {
  private final Member member;
  private final Doings doings;

  Filling(Member member, Doings doings) {
    this.member = member;
    this.doings = doings;
  }

  /** Keeps what stands in the fields; the bot hears of it with the next press or with the form. */
  void keeps(ObjectNode values) {
    if (values.isEmpty()) {
      return;
    }
    for (Control control : Control.in(open().blocks())) {
      FormValues.of(values, control)
          .filter(value -> Json.text(value, "type").equals(control.type()))
          .ifPresent(value -> keep(control, value));
    }
  }

  /**
   * Changes a field that tells the bot at once.
   *
   * @param name the field as {@code block/action}
   * @param value what stands in it now
   */
  Gesture touches(String name, JsonNode value) {
    var control = Control.find(open().blocks(), name);
    var chosen = objectOf(value);
    if (FieldValue.isKept(control.type())) {
      keep(control, chosen);
    }
    return doings.clicks().onForm(member, open(), new Clicks.Touch(control, Optional.of(chosen)));
  }

  /** The options that the bot offers for what was typed into a menu. */
  List<JsonNode> offered(String name, String typed) {
    var control = Control.find(open().blocks(), name);
    return doings.suggestions().inForm(member, open(), control, typed);
  }

  private void keep(Control control, JsonNode value) {
    doings
        .world()
        .modals()
        .change(
            open().id(), view -> view.withValues(FormValues.with(view.values(), control, value)));
  }

  private OpenView open() {
    return doings.world().modals().of(member.id()).stream()
        .reduce((_, above) -> above)
        .orElseThrow(() -> new IllegalArgumentException("form: none (expected an open one)"));
  }

  static ObjectNode objectOf(JsonNode node) {
    return node instanceof ObjectNode object ? object : Json.object();
  }
}
