package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Order;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts, stops and destroys machines for people, by name, id or request; only machines that were
 * made here.
 */
final class MachineDesk {
  private final RequestStore store;
  private final Requests requests;
  private final Gate gate;
  private final Time time;
  private final Timing timing;

  MachineDesk(RequestStore store, Requests requests, Gate gate, Time time, Timing timing) {
    this.store = store;
    this.requests = requests;
    this.gate = gate;
    this.time = time;
    this.timing = timing;
  }

  /** What a typed target means. */
  sealed interface Found {
    /** Just this one. */
    record One(Request request) implements Found {}

    /** None, or more than one: these words say so. */
    record Not(Card card) implements Found {}
  }

  /** Takes a typed start, stop or destroy. */
  Handled take(Interaction.Command typed, Command.Act act) {
    return switch (find(act.target())) {
      case Found.Not(var card) -> whisper(typed, card);
      case Found.One(var request)
          when gate.operates(typed.who(), request) instanceof Gate.Passage.Shut(var refusal) ->
          whisper(typed, refusal);
      case Found.One(var request) when act.dryRun() ->
          whisper(
              typed,
              Card.saying(
                  Text.of("Dry run: I would " + act.verb().word() + " ")
                      .strong(name(request))
                      .and(". Nothing was sent.")));
      case Found.One(var request) when act.verb() == Verb.DESTROY ->
          Handled.later(reply -> askName(request, typed, reply));
      case Found.One(var request) -> act(request, act.verb(), typed.who(), typed.delivery());
    };
  }

  /**
   * Puts an order into the request's row; the worker carries it out. The gate has let the person
   * through.
   */
  Handled act(Request request, Verb verb, Person by, String delivery) {
    return put(
        request, new Event.ActionAsked(verb, by, time.now().plus(timing.action())), delivery);
  }

  /** The same for an order that says more than its verb. */
  Handled order(Request request, Order order, Person by, String delivery) {
    return put(
        request, new Event.ActionAsked(order, by, time.now().plus(timing.action())), delivery);
  }

  private Handled put(Request request, Event.ActionAsked event, String delivery) {
    Text what =
        event.order().map(Order::wish).orElseGet(() -> Text.of(event.verb().word() + " it"));
    Card answer =
        switch (requests.apply(request, event, event.by().id(), Optional.of(delivery))) {
          case Applied.Done(var after) ->
              Card.saying(
                  Text.of("On it: ")
                      .strong(name(after))
                      .and(": I ")
                      .and(what)
                      .and("; the thread says how it ends."));
          case Applied.Repeated _ -> Card.saying(Text.of("I have that order already."));
          case Applied.Stale _ -> Answers.changed();
          case Applied.NoPlace _ -> notNow(store.find(request.id()).orElse(request), event.verb());
        };
    return Handled.later(reply -> reply.say(request.place(), answer));
  }

  /** The machine that a person means. */
  Found find(String target) {
    Optional<Request> byRequest =
        RequestId.named(target).flatMap(store::find).filter(request -> request.quote().isPresent());
    if (byRequest.isPresent()) {
      return new Found.One(byRequest.get());
    }
    String wanted = target.strip().toLowerCase(Locale.ROOT);
    List<Request> matches =
        store.withMachines().stream().filter(request -> isCalled(request, wanted)).toList();
    if (matches.size() == 1) {
      return new Found.One(matches.getFirst());
    }
    if (matches.isEmpty()) {
      Text none =
          Text.of("I made no machine called ")
              .strong(Quoted.shown(target))
              .and(". See the machines with list" + Code.NO_SUCH_MACHINE.behind() + ".");
      return new Found.Not(Card.saying(none));
    }
    List<String> ids =
        matches.stream()
            .map(request -> request.stage().machine().map(made -> made.id().value()).orElse(""))
            .toList();
    return new Found.Not(
        Card.saying(
            Text.of("More than one machine is called ")
                .strong(Quoted.shown(target))
                .and(". Say which by its id: " + String.join(", ", ids) + ".")));
  }

  private void askName(Request request, Interaction.Command typed, Reply reply) {
    if (request.stage().machine().isEmpty() || request.stage() instanceof Stage.Gone) {
      reply.say(typed.where(), notNow(request, Verb.DESTROY));
    } else if (!reply.open(DestroyForm.of(request))) {
      var destroy =
          Button.of(
              Press.DESTROY.word(),
              Target.of(request).toString(),
              "Destroy…",
              Button.Weight.DANGER);
      reply.say(
          typed.where(),
          new Card(
              FormOpening.TOO_LATE,
              List.of(new Part.Line(FormOpening.TOO_LATE), new Part.Buttons(List.of(destroy)))));
    }
  }

  /** Why a machine can't be told that now; what is under way already is no trouble. */
  static Card notNow(Request request, Verb verb) {
    if (request.stage() instanceof Stage.Changing now && now.verb() == verb) {
      return Card.saying(
          Text.of("Already " + verb.progress() + " ")
              .strong(name(request))
              .and(", as asked by ")
              .mention(now.by())
              .and("; the thread says how it ends."));
    }
    return Card.saying(
        Text.of("I can't " + verb.word() + " ")
            .strong(name(request))
            .and(
                " now: it is "
                    + request.stage().word()
                    + ". Nothing was sent"
                    + Code.NOT_NOW.behind()
                    + "."));
  }

  private static boolean isCalled(Request request, String wanted) {
    boolean byId =
        request
            .stage()
            .machine()
            .map(made -> made.id().value().toLowerCase(Locale.ROOT).equals(wanted))
            .orElse(false);
    return byId || name(request).toLowerCase(Locale.ROOT).equals(wanted);
  }

  private static String name(Request request) {
    return request.quoted().spec().name().value();
  }

  private static Handled whisper(Interaction.Command typed, Card card) {
    return Handled.later(reply -> reply.say(typed.where(), card));
  }
}
