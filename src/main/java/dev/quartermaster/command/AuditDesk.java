package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows auditors everything that was ever written about a request. */
final class AuditDesk {
  private static final int MOST_LINES = 40;
  private static final int LONGEST = 600;

  private final Trail trail;
  private final Gate gate;

  AuditDesk(Trail trail, Gate gate) {
    this.trail = trail;
    this.gate = gate;
  }

  Handled take(Interaction.Command typed, String target) {
    if (gate.audits(typed.who()) instanceof Gate.Passage.Shut(var refusal)) {
      return Handled.later(reply -> reply.say(typed.where(), refusal));
    }
    return Handled.later(reply -> reply.say(typed.where(), card(target)));
  }

  private Card card(String target) {
    Optional<RequestId> id = RequestId.named(target);
    List<Trail.Entry> entries = id.map(trail::of).orElse(List.of());
    if (entries.isEmpty()) {
      return Card.saying(
          Text.of("Nothing was ever written about ")
              .strong(Quoted.shown(target))
              .and(Code.NO_SUCH_REQUEST.behind() + "."));
    }
    Text head =
        Text.empty()
            .strong("Audit of " + target + ": " + entries.size() + " entries, oldest first");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(head));
    entries.stream().limit(MOST_LINES).map(AuditDesk::line).forEach(parts::add);
    parts.add(
        new Part.Note(
            Text.of(
                (entries.size() > MOST_LINES ? "The first " + MOST_LINES + " are shown. " : "")
                    + "All of it, word by word: bin/quartermaster audit replay "
                    + target)));
    return new Card(head, parts);
  }

  private static Part line(Trail.Entry entry) {
    String body = entry.body();
    String shown = body.length() > LONGEST ? body.substring(0, LONGEST) + "…" : body;
    return new Part.Line(
        Text.of("#" + entry.number() + " ")
            .moment(entry.at())
            .and(" ")
            .code(entry.actor())
            .and(" ")
            .strong(entry.kind())
            .and(" ")
            .code(shown));
  }
}
