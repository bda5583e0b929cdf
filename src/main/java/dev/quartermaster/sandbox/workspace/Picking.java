package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one person picks in the menus and fills in the fields of a message. */
final class Picking {
  private final Sight sight;
  private final Doings doings;

  Picking(Sight sight, Doings doings) {
    this.sight = sight;
    this.doings = doings;
  }

  /** Picks by a label or value, or fills in these words; several choices are one a line. */
  Gesture chooses(String ts, String control, String choice) {
    var seen = sight.seen(ts);
    var found = Control.find(seen.content().blocks(), control);
    return picked(seen, found, doings.entries().value(found, choice, options(seen, found, choice)));
  }

  /** The same where the value is known in Slack's shape. */
  Gesture chooses(String ts, String control, ObjectNode value) {
    var seen = sight.seen(ts);
    return picked(seen, Control.find(seen.content().blocks(), control), value);
  }

  /** The options that the bot offers for what was typed into a menu. */
  List<JsonNode> offered(String ts, String control, String typed) {
    var seen = sight.seen(ts);
    var found = Control.find(seen.content().blocks(), control);
    return doings.suggestions().onMessage(sight.member(), seen, found, typed);
  }

  private List<JsonNode> options(Clicks.Seen seen, Control control, String entry) {
    if (!control.type().endsWith("external_select") || entry.isEmpty()) {
      return FieldValue.options(control.element());
    }
    return doings.suggestions().onMessage(sight.member(), seen, control, entry);
  }

  private Gesture picked(Clicks.Seen seen, Control control, ObjectNode value) {
    String ts = seen.message().ts();
    var forms = doings.world().messageForms();
    var before = forms.of(sight.memberId(), ts, seen.content().blocks());
    if (FieldValue.isKept(control.type())) {
      forms.put(sight.memberId(), ts, FormValues.with(before, control, value));
    }
    if (control.isInput() && !control.block().path("dispatch_action").asBoolean(false)) {
      return new Gesture.NotSent("kept until a button is pressed");
    }
    var touch = new Clicks.Touch(control, Optional.of(value));
    return doings
        .barred(sight.member())
        .orElseGet(() -> doings.clicks().onMessage(sight.member(), seen, touch));
  }
}
