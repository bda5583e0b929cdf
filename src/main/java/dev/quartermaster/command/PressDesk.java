package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.Failure;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestCard;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Verb;
import dev.quartermaster.request.Wait;
import dev.quartermaster.request.Wakeups;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes presses: each counts only for the row that it was drawn from, on the live card, by somebody
 * who may, and once.
 */
final class PressDesk {
  private final RequestStore store;
  private final Objections objections;
  private final Desks desks;
  private final Wakeups wakeups;

  PressDesk(RequestStore store, Desks desks, Wakeups wakeups) {
    this.store = store;
    this.objections = new Objections(store);
    this.desks = desks;
    this.wakeups = wakeups;
  }

  /**
   * Takes one press. It counts from when it came: a process may sleep at any line from here on, and
   * nobody sends what was confirmed long ago.
   */
  Handled take(Interaction.Press pressed, Instant came) {
    Optional<Press> meaning = Press.named(pressed.verb());
    Optional<Target> target = Target.parse(pressed.target());
    Optional<Request> request = target.flatMap(claimed -> store.find(claimed.id()));
    if (meaning.isEmpty() || request.isEmpty()) {
      return say(pressed, Answers.unknownRequest());
    }
    Interaction.Press press = onCard(pressed, request.get().id());
    if (meaning.get() == Press.SHOW) {
      return say(press, RequestCard.shown(request.get()));
    }
    boolean elsewhere = meaning.get() == Press.DESTROY_SURPLUS || meaning.get() == Press.MIND;
    Optional<Card> objection =
        elsewhere
            ? Optional.empty()
            : objections.to(press, meaning.get(), target.get(), request.get());
    if (objection.isPresent()) {
      return say(press, objection.get());
    }
    if (meaning.get().decides()) {
      return desks.votes().take(press, meaning.get(), request.get(), came);
    }
    return switch (passage(press, meaning.get(), request.get())) {
      case Gate.Passage.Shut(var refusal) -> say(press, refusal);
      case Gate.Passage.Open(var read) ->
          admitted(press, meaning.get(), request.get(), new WishDesk.Moments(came, read));
    };
  }

  /** In a conversation with one person all is private, but for a card that stands there. */
  private Interaction.Press onCard(Interaction.Press press, RequestId id) {
    boolean card =
        press.on().isEmpty()
            || press.seen() == Interaction.Seen.BY_OTHERS
            || store.shown(id).root().equals(press.on())
            || store.ballotShown(id).root().equals(press.on());
    return card ? press : press.privately();
  }

  /** What somebody does with his own wish takes the right to ask; all else the right to write. */
  private Gate.Passage passage(Interaction.Press press, Press meaning, Request request) {
    boolean own = press.who().equals(request.asker());
    return switch (meaning) {
      case COPY, CHANGE -> desks.gate().asks(press.who());
      case CONFIRM, CANCEL ->
          own ? desks.gate().asks(press.who()) : desks.gate().writes(press.who());
      case EDIT, TAKE_OFFER, DECLINE_OFFER ->
          own
              ? desks.gate().asks(press.who())
              : new Gate.Passage.Shut(Answers.notYours(request.asker()));
      case TRY_ALTERNATIVE, RETRY_FOR_ACCOUNT, KEEP_TRYING, TELL_ME ->
          own ? desks.gate().asks(press.who()) : desks.gate().writes(press.who());
      case START, STOP, DESTROY, RESTART, RESHAPE, MIND, GIVE_WAY ->
          desks.gate().operates(press.who(), request);
      case LOOK -> desks.gate().admits(press.who(), Word.Guard.READS);
      case DESTROY_SURPLUS, APPROVE, LESS, DENY, CLAIM, WITHDRAW, QUESTION, SHOW ->
          desks.gate().writes(press.who());
    };
  }

  private Handled admitted(
      Interaction.Press press, Press meaning, Request request, WishDesk.Moments moments) {
    return switch (meaning) {
      case CONFIRM ->
          request.quote().isPresent()
              ? desks.wishes().confirm(press, request, moments)
              : say(press, Answers.changed());
      case TAKE_OFFER -> desks.revise().taken(press, request, moments.came());
      case DECLINE_OFFER -> desks.revise().declined(press, request);
      case COPY -> {
        Request copy = desks.create().open(press, request.draft());
        yield Handled.later(reply -> desks.create().present(copy, reply));
      }
      case APPROVE, LESS, DENY, CLAIM, WITHDRAW, QUESTION, SHOW ->
          say(press, Answers.unknownRequest());
      case CANCEL -> desks.wishes().cancel(press, request);
      case EDIT -> Handled.later(reply -> desks.create().edit(request, reply));
      case CHANGE -> change(press, request);
      case LOOK -> look(press, request);
      case TRY_ALTERNATIVE -> alternative(press, request);
      case RETRY_FOR_ACCOUNT -> desks.wishes().forAccount(press, request);
      case START -> desks.machine().act(request, Verb.START, press.who(), press.delivery());
      case STOP -> desks.machine().act(request, Verb.STOP, press.who(), press.delivery());
      case RESTART -> desks.machine().act(request, Verb.RESTART, press.who(), press.delivery());
      case RESHAPE -> open(press, desks.mind().form(request));
      case MIND -> desks.mind().pressed(press, request);
      case DESTROY_SURPLUS -> desks.surplus().pressed(press, request);
      case DESTROY -> open(press, DestroyForm.of(request));
      case KEEP_TRYING, TELL_ME, GIVE_WAY -> soldOut(press, meaning, request);
    };
  }

  private Handled soldOut(Interaction.Press press, Press meaning, Request request) {
    if (meaning == Press.GIVE_WAY) {
      return desks.wishes().giveWay(press, request, desks.machine());
    }
    return meaning == Press.KEEP_TRYING
        ? open(press, HopeForm.of(request))
        : desks.hopes().tell(press, request);
  }

  private Handled look(Interaction.Press press, Request request) {
    wakeups.schedule(request.id(), Errand.STEP, Wait.NONE);
    return say(press, Card.saying(Text.of("Looking now; the thread says what I find.")));
  }

  /** What failed, to be changed: a request of its own, whose form is opened at once. */
  private Handled change(Interaction.Press press, Request request) {
    if (!(request.stage() instanceof Stage.Failed)) {
      return say(press, Answers.changed());
    }
    Request opened = desks.create().open(press, request.draft());
    return Handled.later(reply -> desks.create().edit(opened, reply));
  }

  private static Handled open(Interaction.Press press, Form form) {
    return Handled.later(
        reply -> {
          if (!reply.open(form)) {
            reply.say(press.where(), Answers.formTooLate());
          }
        });
  }

  /**
   * Another type or region is another wish: a request of its own, for whoever pressed, to be
   * confirmed like any.
   */
  private Handled alternative(Interaction.Press press, Request request) {
    String label = press.verb().substring(press.verb().indexOf('/') + 1);
    if (!(request.stage() instanceof Stage.Failed failed)
        || failed.failure().kind() != Failure.Kind.SOLD_OUT) {
      return say(press, Answers.changed());
    }
    return failed.failure().alternatives().stream()
        .filter(
            alternative ->
                label.equals(alternative.type().wireName() + " in " + alternative.region().name()))
        .findFirst()
        .map(found -> desks.create().open(press, like(request, found.type(), found.region())))
        .map(opened -> Handled.later(reply -> desks.create().present(opened, reply)))
        .orElseGet(() -> say(press, Answers.changed()));
  }

  private static Draft like(Request request, MachineType type, Region region) {
    return request
        .draft()
        .without(Field.FALLBACK)
        .with(Field.TYPE, type.wireName())
        .with(Field.REGION, region.name());
  }

  private static Handled say(Interaction.Press press, Card card) {
    return new Handled(new Answer.Silence(), Optional.of(reply -> reply.say(press.where(), card)));
  }
}
