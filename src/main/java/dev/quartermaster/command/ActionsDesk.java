package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestCard;
import dev.quartermaster.request.RequestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows in private what can be done with the request or machine of a message. */
final class ActionsDesk {
  private final RequestStore store;

  ActionsDesk(RequestStore store) {
    this.store = store;
  }

  /** Takes the shortcut on a message. */
  Handled take(Interaction.Shortcut shortcut) {
    return Handled.later(reply -> reply.say(shortcut.where(), card(shortcut)));
  }

  /** A card of ours, or what stands in its thread, is about its request. */
  private Card card(Interaction.Shortcut shortcut) {
    return store
        .byCard(shortcut.on())
        .or(() -> shortcut.thread().flatMap(this::ofThread))
        .filter(Request::isPublic)
        .map(ActionsDesk::of)
        .orElseGet(ActionsDesk::ofNothing);
  }

  private Optional<Request> ofThread(MessageRef root) {
    return store.byCard(root);
  }

  static Card of(Request request) {
    Text line = RequestCard.line(request);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(line));
    List<Button> decisions = RequestCard.decisions(request);
    for (List<Button> buttons : List.of(RequestCard.actions(request), decisions)) {
      if (!buttons.isEmpty()) {
        parts.add(new Part.Buttons(buttons));
      }
    }
    parts.add(
        new Part.Note(
            Text.of(
                parts.size() == 1
                    ? "Nothing can be done with it now."
                    : "Who may do what is checked when it is pressed.")));
    return new Card(line, parts);
  }

  static Card ofNothing() {
    return Card.saying(
        Text.of(
            "That message isn't about a machine or a request. Machine actions is for my cards and"
                + " for what stands in their threads; see the machines with list"
                + Code.NO_SUCH_REQUEST.behind()
                + "."));
  }
}
