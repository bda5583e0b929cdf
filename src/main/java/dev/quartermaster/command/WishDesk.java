package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Approval;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Grounds;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.Order;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.UserCheck;
import dev.quartermaster.request.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Has wishes confirmed, put to the vote, and called off. */
final class WishDesk {
  private static final int TRIES = 8;

  private final RequestStore store;
  private final Requests requests;
  private final Quoting quoting;
  private final Judge judge;
  private final Clocked clocked;

  /** The clock and the lots. */
  record Clocked(Time time, Timing timing, Chance chance) {}

  /** When a press came, and when its maker's right was read. */
  record Moments(Instant came, Instant rightsRead) {}

  WishDesk(RequestStore store, Requests requests, Quoting quoting, Judge judge, Clocked clocked) {
    this.store = store;
    this.requests = requests;
    this.quoting = quoting;
    this.judge = judge;
    this.clocked = clocked;
  }

  /** The policy says whether its asker may have it, or who has to agree first. */
  Handled confirm(Interaction.Press press, Request request, Moments moments) {
    return switch (judge.of(request.asker(), request.place(), request.quoted())) {
      case Verdict.Allowed allowed -> allowed(press, request, moments, allowed);
      case Verdict.Needs(var terms) -> {
        Instant until = clocked.time().now().plus(terms.life());
        yield decided(
            press,
            request,
            new Event.Submitted(request.quoted().fingerprint(), terms, until),
            Text.of("Asked for: " + request.id() + " waits for approval. Its card stands in ")
                .channel(request.place())
                .and(", the news in its thread."));
      }
      case Verdict.Refused refused -> say(press, VoteAnswers.refused(refused));
      case Verdict.Unknown _ -> say(press, VoteRefusals.unknown());
    };
  }

  private Handled allowed(
      Interaction.Press press, Request request, Moments moments, Verdict.Allowed allowed) {
    var grounds = new Grounds(allowed.roles(), allowed.rule(), allowed.policy(), press.on());
    var approval =
        new Approval(
            press.who(),
            request.quoted().fingerprint(),
            moments.came(),
            moments.rightsRead(),
            Optional.of(grounds));
    var event = new Event.Confirmed(approval, clocked.chance().marker());
    return decided(
        press,
        request,
        event,
        Text.of("Confirmed: " + request.id() + " is on its way. Its card stands in ")
            .channel(request.place())
            .and(", the news in its thread."));
  }

  /** Calls it off, unless it is too late for that. */
  Handled cancel(Interaction.Press press, Request request) {
    return decided(
        press, request, new Event.Cancelled(press.who()), Text.of("Called off. Nothing was made."));
  }

  private Handled decided(Interaction.Press press, Request request, Event event, Text done) {
    Card card = decide(press, request, event, done);
    return press.on().isEmpty()
        ? Handled.later(reply -> reply.replace(press.where(), card))
        : say(press, card);
  }

  /** What others say meanwhile about the same wish is no hindrance; a decision is. */
  private Card decide(Interaction.Press press, Request request, Event event, Text done) {
    Request now = request;
    for (int i = 0; i < TRIES; i++) {
      switch (requests.apply(now, event, press.who().id(), Optional.of(press.delivery()))) {
        case Applied.Done _ -> {
          return Card.saying(done);
        }
        case Applied.Repeated _, Applied.NoPlace _ -> {
          return again(now);
        }
        case Applied.Stale _ -> {
          now = store.find(request.id()).orElse(request);
          boolean bothWait = request.isPutToVote() && now.isPutToVote();
          if (!bothWait || !Target.ofBallot(request).matchesBallot(now)) {
            return again(now);
          }
        }
      }
    }
    return again(now);
  }

  private Card again(Request request) {
    Request now = store.find(request.id()).orElse(request);
    if (now.ballot().isPresent()) {
      return now.isPutToVote() ? VoteAnswers.changed(now) : VoteAnswers.decided(now);
    }
    return Answers.alreadyDecided(now.stage().word(), now.approval().map(Approval::by));
  }

  /** Has a machine removed for which there is no room, and the next choice tried in its place. */
  Handled giveWay(Interaction.Press press, Request request, MachineDesk machine) {
    boolean may =
        request.quoted().hasNext()
            && request.stage() instanceof Stage.NotReady(var made, _)
            && made.state() == MachineState.OFF;
    return may
        ? machine.order(
            request, new Order.GiveWay(clocked.chance().marker()), press.who(), press.delivery())
        : say(press, Answers.changed());
  }

  /** Takes the account that was made for the machine's new user before. */
  Handled forAccount(Interaction.Press press, Request request) {
    UserCheck user =
        switch (request.stage()) {
          case Stage.Failed(_, var check) -> check;
          case Stage.NotFound(_, _, var check) -> check;
          default -> new UserCheck.NotNeeded();
        };
    if (!(user instanceof UserCheck.LeftBehind(var id))) {
      return say(press, Answers.changed());
    }
    var quote =
        quoting
            .quotes()
            .quote(request.quoted().changed(spec -> spec.ownedBy(new Owner.Existing(id))));
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
