package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Verb;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Takes forms that were sent. What a form says of its request is a claim; the row decides. */
final class FormDesk {
  private final RequestStore store;
  private final Gate gate;
  private final CreateDesk create;
  private final MachineDesk machine;
  private final Desks desks;

  /** Where what was sent is taken on. */
  record Desks(
      CreateDesk create,
      MachineDesk machine,
      SurplusDesk surplus,
      VoteDesk votes,
      ReviseDesk revise) {}

  FormDesk(RequestStore store, Gate gate, Desks desks) {
    this.store = store;
    this.gate = gate;
    this.create = desks.create();
    this.machine = desks.machine();
    this.desks = desks;
  }

  /** Takes one form; it counts from when it came. */
  Handled take(Interaction.Submission sent, Instant came) {
    Optional<Target> target = Target.parse(sent.target());
    Optional<Request> request = target.flatMap(claimed -> store.find(claimed.id()));
    if (request.isEmpty()) {
      return Handled.with(new Answer.Silence());
    }
    if (sent.form().startsWith(CreateForm.PREFIX)) {
      return completed(sent, request.get(), target.get(), came);
    }
    if (VoteForms.IDS.contains(sent.form()) && request.get().ballot().isPresent()) {
      return desks.votes().submitted(sent, request.get(), target.get(), came);
    }
    if (sent.form().startsWith(DestroyForm.SURPLUS)) {
      return gate.writes(sent.who()) instanceof Gate.Passage.Shut(var refusal)
          ? Handled.later(reply -> reply.say(request.get().place(), refusal))
          : desks.surplus().sent(sent, request.get());
    }
    return sent.form().equals(DestroyForm.ID)
        ? destroyed(sent, request.get(), target.get())
        : Handled.with(new Answer.Silence());
  }

  private Handled completed(
      Interaction.Submission sent, Request request, Target target, Instant came) {
    if (!sent.who().equals(request.asker())) {
      return Handled.later(reply -> reply.say(request.place(), Answers.notYours()));
    }
    boolean fits =
        request.isPutToVote()
            ? target.matchesBallot(request)
            : request.stage() instanceof Stage.Draft && target.matches(request);
    if (!fits) {
      return Handled.later(reply -> reply.say(request.place(), Answers.changed()));
    }
    if (gate.asks(sent.who()) instanceof Gate.Passage.Shut(var refusal)) {
      return Handled.later(reply -> reply.say(request.place(), refusal));
    }
    return request.isPutToVote()
        ? desks.revise().submitted(sent, request, came)
        : create.submitted(sent, request);
  }

  private Handled destroyed(Interaction.Submission sent, Request request, Target target) {
    if (gate.operates(sent.who(), request) instanceof Gate.Passage.Shut(var refusal)) {
      return Handled.later(reply -> reply.say(request.place(), refusal));
    }
    if (!target.matches(request)) {
      Card card =
          Card.saying(
              Text.of(
                  "The machine changed while the form was open (it is "
                      + request.stage().word()
                      + " now). Nothing was destroyed"
                      + Code.CHANGED.behind()
                      + "."));
      return Handled.later(reply -> reply.say(request.place(), card));
    }
    String name = request.quoted().spec().name().value();
    return sent.values().getOrDefault(DestroyForm.NAME, "").strip().equals(name)
        ? machine.act(request, Verb.DESTROY, sent.who(), sent.delivery())
        : Handled.with(
            new Answer.FieldErrors(
                Map.of(DestroyForm.NAME, "That isn't its name. Type " + name + " to destroy it.")));
  }
}
