package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Button;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Buttons as action blocks, five in a row. What a button carries is never cut: it would mean
 * something else.
 */
final class ButtonRows {
  private static final int IN_ROW = 5;
  private static final int LABEL = 75;
  private static final int CARRIED = 2_000;

  private int number;

  List<ObjectNode> of(List<Button> buttons) {
    var rows = new ArrayList<ObjectNode>();
    for (int at = 0; at < buttons.size(); at += IN_ROW) {
      var row = Json.object().put("type", "actions");
      var elements = row.putArray("elements");
      buttons.subList(at, Math.min(at + IN_ROW, buttons.size())).forEach(b -> elements.add(of(b)));
      rows.add(row);
    }
    return rows;
  }

  private ObjectNode of(Button button) {
    if (button.target().length() > CARRIED) {
      throw new IllegalArgumentException(
          "button "
              + button.verb()
              + " carries "
              + button.target().length()
              + " characters"
              + " (expected: 2000 at most)");
    }
    var drawn = Json.object().put("type", "button");
    drawn.set("text", PlainText.of(button.label(), LABEL));
    drawn.put("action_id", ActionId.of(button.verb(), number++));
    if (!button.target().isEmpty()) {
      drawn.put("value", button.target());
    }
    switch (button.weight()) {
      case PRIMARY -> drawn.put("style", "primary");
      case DANGER -> drawn.put("style", "danger");
      case PLAIN -> {}
    }
    button.confirmation().ifPresent(asked -> drawn.set("confirm", question(asked, button)));
    return drawn;
  }

  private static ObjectNode question(Button.Confirmation asked, Button button) {
    var question = Json.object();
    question.set("title", PlainText.of(asked.title(), 100));
    question.set("text", PlainText.of(asked.question(), 300));
    question.set("confirm", PlainText.of(asked.yes(), 30));
    question.set("deny", PlainText.of(asked.no(), 30));
    return button.weight() == Button.Weight.DANGER ? question.put("style", "danger") : question;
  }
}
