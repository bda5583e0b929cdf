package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Approval;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Failure;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.UserCheck;
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
  private final Requests requests;
  private final Objections objections;
  private final Desks desks;
  private final Clocked clocked;
  private final Wakeups wakeups;

  /** Where what is not decided here is taken on. */
  record Desks(
      Gate gate,
      CreateDesk create,
      MachineDesk machine,
      SurplusDesk surplus,
      ReshapeDesk reshape,
      Quoting quoting) {}

  /** The clock and the lots. */
  record Clocked(Time time, Timing timing, Chance chance) {}

  /** When a press came, and when its maker's right was read. */
  private record Moments(Instant came, Instant rightsRead) {}

  PressDesk(RequestStore store, Requests requests, Desks desks, Clocked clocked, Wakeups wakeups) {
    this.store = store;
    this.requests = requests;
    this.objections = new Objections(store);
    this.desks = desks;
    this.clocked = clocked;
    this.wakeups = wakeups;
  }

  /**
   * Takes one press. It counts from when it came: a process may sleep at any line from here on, and
   * nobody sends what was confirmed long ago.
   */
  Handled take(Interaction.Press press) {
    Instant came = clocked.time().real().instant();
    Optional<Press> meaning = Press.named(press.verb());
    Optional<Target> target = Target.parse(press.target());
    Optional<Request> request = target.flatMap(claimed -> store.find(claimed.id()));
    if (meaning.isEmpty() || request.isEmpty()) {
      return say(press, Answers.unknownRequest());
    }
    boolean elsewhere = meaning.get() == Press.DESTROY_SURPLUS || meaning.get() == Press.RESIZE;
    Optional<Card> objection =
        elsewhere ? Optional.empty() : objections.to(press, target.get(), request.get());
    if (objection.isPresent()) {
      return say(press, objection.get());
    }
    return switch (desks.gate().writes(press.who())) {
      case Gate.Passage.Shut(var refusal) -> say(press, refusal);
      case Gate.Passage.Open(var read) ->
          admitted(press, meaning.get(), request.get(), new Moments(came, read));
    };
  }

  private Handled admitted(
      Interaction.Press press, Press meaning, Request request, Moments moments) {
    return switch (meaning) {
      case CONFIRM -> confirm(press, request, moments);
      case CANCEL -> cancel(press, request);
      case EDIT ->
          Handled.later(
              reply -> desks.create().ask(request, CreateForm.ALL, "Change what you like.", reply));
      case LOOK -> {
        wakeups.schedule(request.id(), Errand.STEP, Wait.NONE);
        yield say(press, Card.saying(Text.of("Looking now; the thread says what I find.")));
      }
      case TRY_ALTERNATIVE -> alternative(press, request);
      case RETRY_FOR_ACCOUNT -> forAccount(press, request);
      case START -> desks.machine().act(request, Verb.START, press.who(), press.delivery());
      case STOP -> desks.machine().act(request, Verb.STOP, press.who(), press.delivery());
      case RESTART -> desks.machine().act(request, Verb.RESTART, press.who(), press.delivery());
      case RESIZE -> desks.reshape().pressed(press, request);
      case DESTROY_SURPLUS -> desks.surplus().pressed(press, request);
      case DESTROY ->
          Handled.later(
              reply -> {
                if (!reply.open(DestroyForm.of(request))) {
                  reply.say(press.where(), Answers.formTooLate());
                }
              });
    };
  }

  private Handled confirm(Interaction.Press press, Request request, Moments moments) {
    var approval =
        new Approval(
            press.who(), request.quoted().fingerprint(), moments.came(), moments.rightsRead());
    var event = new Event.Confirmed(approval, clocked.chance().marker());
    return decided(
        press,
        request,
        event,
        Text.of("Confirmed: " + request.id() + " is on its way. Its card stands in ")
            .channel(request.place())
            .and(", the news in its thread."));
  }

  private Handled cancel(Interaction.Press press, Request request) {
    return decided(
        press, request, new Event.Cancelled(press.who()), Text.of("Called off. Nothing was made."));
  }

  private Handled decided(Interaction.Press press, Request request, Event event, Text done) {
    Card card =
        switch (requests.apply(request, event, press.who().id(), Optional.of(press.delivery()))) {
          case Applied.Done _ -> Card.saying(done);
          case Applied.Repeated _, Applied.Stale _ -> again(request);
          case Applied.NoPlace _ ->
              Answers.alreadyDecided(request.stage().word(), request.approval().map(Approval::by));
        };
    return press.on().isEmpty()
        ? Handled.later(reply -> reply.replace(press.where(), card))
        : say(press, card);
  }

  private Card again(Request request) {
    Request now = store.find(request.id()).orElse(request);
    return Answers.alreadyDecided(now.stage().word(), now.approval().map(Approval::by));
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
    return request.draft().with(Field.TYPE, type.wireName()).with(Field.REGION, region.name());
  }

  private Handled forAccount(Interaction.Press press, Request request) {
    UserCheck user =
        switch (request.stage()) {
          case Stage.Failed(_, var check) -> check;
          case Stage.NotFound(_, _, var check) -> check;
          default -> new UserCheck.NotNeeded();
        };
    if (!(user instanceof UserCheck.LeftBehind(var id))) {
      return say(press, Answers.changed());
    }
    var quote = desks.quoting().quote(request.quoted().spec().ownedBy(new Owner.Existing(id)));
    var event =
        new Event.SentBack(
            "the machine would now go to the account " + id.value() + ", which exists",
            Optional.of(quote),
            clocked.time().now().plus(clocked.timing().pending()));
    return decided(
        press,
        request,
        event,
        Text.of("Changed to the account that exists; confirm it on the card."));
  }

  private static Handled say(Interaction.Press press, Card card) {
    return new Handled(new Answer.Silence(), Optional.of(reply -> reply.say(press.where(), card)));
  }
}
