package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Reasons;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Stage;
import java.util.Optional;

/** Says by which rule a request is ruled, on which facts, and what would be ruled better. */
final class WhyDesk {
  private final RequestStore store;
  private final Reasons reasons;

  WhyDesk(RequestStore store, Reasons reasons) {
    this.store = store;
    this.reasons = reasons;
  }

  Handled take(Interaction.Command typed, String target) {
    return Handled.later(reply -> reply.say(typed.where(), card(typed, target)));
  }

  /** A draft is its asker's own. */
  private Card card(Interaction.Command typed, String target) {
    Optional<Request> request =
        RequestId.named(target)
            .flatMap(store::find)
            .filter(found -> found.quote().isPresent())
            .filter(
                found ->
                    !(found.stage() instanceof Stage.Draft) || found.asker().equals(typed.who()));
    return request
        .map(found -> Card.saying(Text.of(found.id() + ": ").and(why(found))))
        .orElseGet(
            () ->
                Card.saying(
                    Text.of("I know no request ")
                        .strong(Quoted.shown(target))
                        .and(Code.NO_SUCH_REQUEST.behind() + ".")));
  }

  private Text why(Request request) {
    return reasons.why(request.asker(), request.place(), request.quoted());
  }
}
