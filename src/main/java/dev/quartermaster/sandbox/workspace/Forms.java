package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The forms on one person's screen; everything is done to the topmost. */
public final class Forms {
  private final String memberId;
  private final Doings doings;

  Forms(String memberId, Doings doings) {
    this.memberId = memberId;
    this.doings = doings;
  }

  /** All open forms, the lowest first. */
  public List<ModalView> stack() {
    return doings.world().modals().of(memberId).stream()
        .map(doings.world().screen()::draw)
        .toList();
  }

  /** The form on top. */
  public Optional<ModalView> top() {
    return stack().stream().reduce((_, above) -> above);
  }

  /**
   * Enters this in a field; for a menu the label or value of an option, several one a line. A menu
   * that the bot fills is asked with the entry as what was typed.
   *
   * @param control an action id, a block id or the field's label
   * @return what was sent to the bot, if the field is one that tells it at once
   */
  public Optional<Gesture> fills(String control, String entry) {
    var open = open();
    var found = Control.find(open.blocks(), control);
    var value = doings.entries().value(found, entry, options(open, found, entry));
    if (!FieldValue.isKept(found.type())) {
      return Optional.of(
          doings.clicks().onForm(me(), open, new Clicks.Touch(found, Optional.of(value))));
    }
    var changed =
        doings
            .world()
            .modals()
            .change(
                open.id(), view -> view.withValues(FormValues.with(view.values(), found, value)));
    if (found.isInput() && !found.block().path("dispatch_action").asBoolean(false)) {
      return Optional.empty();
    }
    var touch = new Clicks.Touch(found, Optional.of(value));
    return changed.map(view -> doings.clicks().onForm(me(), view, touch));
  }

  /** The options that the bot offers for what was typed into a menu, by label. */
  public List<String> suggestions(String control, String typed) {
    var open = open();
    var found = Control.find(open.blocks(), control);
    return doings.suggestions().inForm(me(), open, found, typed).stream()
        .map(option -> Mrkdwn.unescape(Json.text(option.path("text"), "text")))
        .toList();
  }

  /** Presses a button inside the form. */
  public Gesture presses(String control) {
    var open = open();
    var touch = new Clicks.Touch(Control.find(open.blocks(), control), Optional.empty());
    return doings.barred(me()).orElseGet(() -> doings.clicks().onForm(me(), open, touch));
  }

  /** Enters all this and sends the form. */
  public Gesture submits(Map<String, String> entries) {
    entries.forEach(this::fills);
    return submits();
  }

  /** Sends the form as it is filled in, unless a required field is empty or ill-formed. */
  public Gesture submits() {
    return doings.barred(me()).orElseGet(() -> doings.forms().submit(me(), open()));
  }

  /** Leaves the top form with its Cancel button. */
  public void cancels() {
    doings.forms().leave(me(), open(), false);
  }

  /** Leaves all forms with the cross in the corner. */
  public void closes() {
    doings.forms().leave(me(), open(), true);
  }

  private List<JsonNode> options(OpenView open, Control control, String entry) {
    if (!control.type().endsWith("external_select") || entry.isEmpty()) {
      return FieldValue.options(control.element());
    }
    var offered = doings.suggestions().inForm(me(), open, control, entry);
    return offered.isEmpty() ? doings.suggestions().inForm(me(), open, control, "") : offered;
  }

  private Member me() {
    return doings.world().member(memberId);
  }

  private OpenView open() {
    return doings.world().modals().of(memberId).stream()
        .reduce((_, above) -> above)
        .orElseThrow(() -> new IllegalArgumentException("form: none (expected an open one)"));
  }
}
