package dev.quartermaster.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Draws messages and forms as people see them. */
final class Screen {
  private final Roster roster;
  private final Mrkdwn mrkdwn;
  private final BlockText blockText;

  Screen(Roster roster) {
    this.roster = roster;
    this.mrkdwn = new Mrkdwn(roster);
    this.blockText = new BlockText(mrkdwn);
  }

  MessageView draw(StoredMessage message) {
    var content = message.content();
    return new MessageView(
        message.address().channel(),
        message.ts(),
        message.address().thread(),
        roster.member(message.author()).map(Member::name).orElse(message.author()),
        mrkdwn.rendered(content.text()),
        content.text(),
        content.blocks().deepCopy(),
        lines(content),
        Control.in(content.blocks()).stream().map(Control::label).toList(),
        message.state() == StoredMessage.State.EDITED,
        message.address().onlyFor(),
        message.former().size());
  }

  ModalView draw(OpenView open) {
    var view = open.view();
    return new ModalView(
        open.id(),
        Json.text(view, "callback_id"),
        Mrkdwn.unescape(Json.text(view.path("title"), "text")),
        Mrkdwn.unescape(Json.text(view.path("submit"), "text")),
        Json.filled(view.path("close"), "text").map(Mrkdwn::unescape).orElse("Cancel"),
        lines(open),
        Control.in(open.blocks()).stream().map(Control::label).toList(),
        open.errors(),
        view.deepCopy());
  }

  private List<String> lines(Content content) {
    return content.blocks().isEmpty()
        ? mrkdwn.rendered(content.text()).lines().toList()
        : blockText.lines(content.blocks(), Screen::preset);
  }

  private static Optional<JsonNode> preset(Control control) {
    return FieldValue.isKept(control.type())
        ? Optional.of(FieldValue.initial(control.element()))
        : Optional.empty();
  }

  private List<String> lines(OpenView open) {
    var lines = new ArrayList<String>();
    for (JsonNode block : open.blocks()) {
      lines.addAll(
          blockText.lines(
              Json.array().add(block), control -> FormValues.of(open.values(), control)));
      Optional.ofNullable(open.errors().get(Json.text(block, "block_id")))
          .ifPresent(error -> lines.add("  ! " + error));
    }
    return lines;
  }
}
