package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Form;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Things to choose from, as Slack's option objects: at most 100, labels cut to 75 characters. */
final class Options {
  private static final int MOST = 100;
  private static final int LABEL = 75;
  private static final int VALUE = 150;

  private Options() {}

  /** A value too long for Slack is left out: cut, it would name something else. */
  static ArrayNode of(List<Form.Option> options) {
    var array = Json.array();
    options.stream()
        .filter(option -> option.value().length() <= VALUE)
        .limit(MOST)
        .forEach(option -> array.add(of(option)));
    return array;
  }

  private static ObjectNode of(Form.Option option) {
    var drawn = Json.object();
    drawn.set("text", PlainText.of(option.label(), LABEL));
    return drawn.put("value", NoChoice.encoded(option.value()));
  }
}
