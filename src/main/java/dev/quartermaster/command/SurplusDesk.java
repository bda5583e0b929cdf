package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Surplus;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.Verb;
import java.util.Map;
import java.util.Optional;

/**
 * Has a surplus machine destroyed for an admin: a button in the thread opens a form, and the id
 * that is typed there gives the order. The gate has let the person through.
 */
final class SurplusDesk {
  private final RequestStore store;
  private final Requests requests;
  private final Time time;
  private final Timing timing;

  SurplusDesk(RequestStore store, Requests requests, Time time, Timing timing) {
    this.store = store;
    this.requests = requests;
    this.time = time;
    this.timing = timing;
  }

  /** Takes the press of the button in a thread line. */
  Handled pressed(Interaction.Press press, Request request) {
    String id = press.verb().substring(press.verb().indexOf('/') + 1);
    Optional<Surplus> surplus = standing(request, id);
    return Handled.later(
        reply -> {
          if (surplus.isEmpty()) {
            reply.say(press.where(), Answers.changed());
          } else if (!reply.open(DestroyForm.ofSurplus(request, surplus.get().id()))) {
            reply.say(press.where(), Answers.formTooLate());
          }
        });
  }

  /** Takes the form that was sent. */
  Handled sent(Interaction.Submission sent, Request request) {
    String id = sent.form().substring(DestroyForm.SURPLUS.length());
    Optional<Surplus> surplus = standing(request, id);
    if (surplus.isEmpty()) {
      return Handled.later(reply -> reply.say(request.place(), Answers.changed()));
    }
    if (!sent.values().getOrDefault(DestroyForm.NAME, "").strip().equals(id)) {
      return Handled.with(
          new Answer.FieldErrors(
              Map.of(DestroyForm.NAME, "That isn't its id. Type " + id + " to destroy it.")));
    }
    var order = new Event.ActionAsked(Verb.DESTROY, sent.who(), time.now().plus(timing.action()));
    Applied applied =
        requests.apply(
            request,
            new Event.SurplusChanged(surplus.get().id(), order),
            sent.who().id(),
            Optional.of(sent.delivery()));
    Card answer =
        applied instanceof Applied.Done
            ? Card.saying(Text.of("On it; the thread says how it ends."))
            : Answers.changed();
    return Handled.later(reply -> reply.say(request.place(), answer));
  }

  /** One that is still there, and has not become some request's own machine since. */
  private Optional<Surplus> standing(Request request, String id) {
    return request.surplus().stream()
        .filter(other -> other.id().value().equals(id))
        .filter(other -> !(other.stage() instanceof Stage.Gone))
        .filter(other -> store.byMachine(new CloudId.Machine(id)).isEmpty())
        .findFirst();
  }
}
