package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Order;
import dev.quartermaster.request.Press;
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
  private final PressDesk press;

  FormDesk(RequestStore store, Desks desks, PressDesk press) {
    this.store = store;
    this.gate = desks.gate();
    this.create = desks.create();
    this.machine = desks.machine();
    this.desks = desks;
    this.press = press;
  }

  /** Takes one form; it counts from when it came. */
  Handled take(Interaction.Submission sent, Instant came) {
    Optional<Target> target = FormTarget.parse(sent.target()).map(FormTarget::request);
    Optional<Request> request = target.flatMap(claimed -> store.find(claimed.id()));
    if (request.isEmpty()) {
      return Handled.with(new Answer.Silence());
    }
    if (CreateForm.isDraft(sent.form())) {
      return completed(sent, request.get(), target.get(), came);
    }
    if (sent.form().equals(CreateForm.REVIEW)) {
      return confirmed(sent, request.get(), target.get(), came);
    }
    if (VoteForms.IDS.contains(sent.form()) && request.get().ballot().isPresent()) {
      return desks.votes().submitted(sent, request.get(), target.get(), came);
    }
    if (sent.form().startsWith(DestroyForm.SURPLUS)) {
      return gate.writes(sent.who()) instanceof Gate.Passage.Shut(var refusal)
          ? Handled.later(reply -> reply.say(request.get().place(), refusal))
          : desks.surplus().sent(sent, request.get());
    }
    if (sent.form().equals(HopeForm.ID)) {
      return hoped(sent, request.get(), target.get());
    }
    if (sent.form().equals(ReshapeForm.ID)) {
      return reshaped(sent, request.get(), target.get());
    }
    return sent.form().equals(DestroyForm.ID)
        ? destroyed(sent, request.get(), target.get())
        : Handled.with(new Answer.Silence());
  }

  private Handled completed(
      Interaction.Submission sent, Request request, Target target, Instant came) {
    if (!sent.who().equals(request.asker())) {
      return Handled.later(reply -> reply.say(request.place(), Answers.notYours(request.asker())));
    }
    boolean somebodyNew = sent.form().startsWith(CreateForm.NEW_USER);
    boolean fits =
        request.isPutToVote()
            ? target.matchesBallot(request) && !somebodyNew
            : request.stage() instanceof Stage.Draft && target.matches(request);
    if (!fits) {
      return Handled.later(reply -> reply.say(request.place(), Answers.changed()));
    }
    if (gate.asks(sent.who()) instanceof Gate.Passage.Shut(var refusal)) {
      return Handled.later(reply -> reply.say(request.place(), refusal));
    }
    if (request.isPutToVote()) {
      return desks.revise().submitted(sent, request, came);
    }
    return somebodyNew
        ? create.fill().named(sent, request)
        : create.fill().submitted(sent, request);
  }

  /**
   * Takes a choice or press in an open form. A form that was drawn from an older row is drawn anew:
   * it carries all that is filled in.
   */
  Handled touched(Interaction.Touch touch) {
    Optional<Request> request =
        FormTarget.parse(touch.target()).flatMap(claimed -> store.find(claimed.request().id()));
    if (request.isEmpty() || !touch.who().equals(request.get().asker())) {
      return Handled.with(new Answer.Silence());
    }
    return request.get().stage() instanceof Stage.Draft || request.get().isPutToVote()
        ? create.fill().touched(touch, request.get())
        : Handled.later(reply -> reply.redraw(CreateForm.saying(Answers.changed())));
  }

  /** The same as pressing the button of the card to confirm, which says exactly the same. */
  private Handled confirmed(
      Interaction.Submission sent, Request request, Target target, Instant came) {
    var pressed =
        new Interaction.Press(
            sent.who(),
            request.place(),
            Optional.empty(),
            Press.CONFIRM.word(),
            target.toString(),
            sent.delivery());
    var overheard = new Overheard();
    press.take(pressed, came).followUp().ifPresent(rest -> rest.run(overheard));
    return Handled.with(overheard.answer());
  }

  private Handled hoped(Interaction.Submission sent, Request request, Target target) {
    Gate.Passage passage =
        sent.who().equals(request.asker()) ? gate.asks(sent.who()) : gate.writes(sent.who());
    if (passage instanceof Gate.Passage.Shut(var refusal)) {
      return Handled.later(reply -> reply.say(request.place(), refusal));
    }
    return target.matches(request)
        ? desks.hopes().sent(sent, request)
        : Handled.later(reply -> reply.say(request.place(), Answers.changed()));
  }

  private Handled reshaped(Interaction.Submission sent, Request request, Target target) {
    if (gate.operates(sent.who(), request) instanceof Gate.Passage.Shut(var refusal)) {
      return Handled.later(reply -> reply.say(request.place(), refusal));
    }
    return target.matches(request)
        ? desks.mind().sent(sent, request)
        : Handled.later(reply -> reply.say(request.place(), Answers.changed()));
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
    if (!sent.values().getOrDefault(DestroyForm.NAME, "").strip().equals(name)) {
      return Handled.with(
          new Answer.FieldErrors(
              Map.of(DestroyForm.NAME, "That isn't its name. Type " + name + " to destroy it.")));
    }
    return DestroyForm.keepsAddress(sent.values())
        ? machine.order(request, new Order.DestroyKeepingIp(), sent.who(), sent.delivery())
        : machine.act(request, Verb.DESTROY, sent.who(), sent.delivery());
  }
}
