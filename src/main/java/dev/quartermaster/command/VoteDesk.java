package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Failure;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Right;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Vote;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes what approvers do with a request that is put to the vote. Each thing counts only for the
 * wish that they saw, by somebody who may decide just then, and never for one's own.
 */
final class VoteDesk {
  private static final int TRIES = 8;

  private final RequestStore store;
  private final Requests requests;
  private final Voting voting;
  private final VoteForms forms;
  private final Offering offering;
  private final Clocked clocked;

  /** The clock and the lots. */
  record Clocked(Time time, Chance chance) {}

  /** What somebody does, where, on what card, and when it came. */
  private record Deed(
      Person who,
      Place where,
      Optional<MessageRef> card,
      Target target,
      String delivery,
      Instant came) {}

  VoteDesk(
      RequestStore store, Requests requests, Voting voting, Offering offering, Clocked clocked) {
    this.store = store;
    this.requests = requests;
    this.voting = voting;
    this.forms = offering.forms();
    this.offering = offering;
    this.clocked = clocked;
  }

  /** Takes a press on the live card of those who decide; it counts from when it came. */
  Handled take(Interaction.Press press, Press meaning, Request request, Instant came) {
    Target target = Target.ofBallot(request);
    var deed = new Deed(press.who(), press.where(), press.on(), target, press.delivery(), came);
    return switch (voting.of(press.who(), request)) {
      case Voting.Standing.May may -> may(deed, meaning, request, may);
      case Voting.Standing standing ->
          say(deed, VoteRefusals.of(standing, request, voting.voters()));
    };
  }

  private Handled may(Deed deed, Press meaning, Request request, Voting.Standing.May may) {
    return switch (meaning) {
      case APPROVE -> voted(deed, request, said(deed, Vote.Choice.YES, ""), may);
      case WITHDRAW ->
          done(deed, request, _ -> new Event.Withdrawn(deed.who(), may.person()), "Taken back.");
      case CLAIM -> claimed(deed, request);
      case DENY -> open(deed, VoteForms.deny(request));
      case LESS -> open(deed, forms.less(request));
      case QUESTION -> open(deed, VoteForms.question(request));
      default -> say(deed, Answers.unknownRequest());
    };
  }

  /** Takes a form of somebody who decides; what the form says of its request is a claim. */
  Handled submitted(Interaction.Submission sent, Request request, Target target, Instant came) {
    Optional<MessageRef> card = store.ballotShown(request.id()).root();
    Place where = card.map(MessageRef::place).orElse(request.place());
    var deed = new Deed(sent.who(), where, card, target, sent.delivery(), came);
    if (!request.isPutToVote()) {
      return say(deed, VoteAnswers.decided(request));
    }
    if (!target.matchesBallot(request)) {
      return say(deed, VoteAnswers.changed(request));
    }
    return switch (voting.of(sent.who(), request)) {
      case Voting.Standing.May may -> submitted(sent, deed, request, may);
      case Voting.Standing standing ->
          say(deed, VoteRefusals.of(standing, request, voting.voters()));
    };
  }

  private Handled submitted(
      Interaction.Submission sent, Deed deed, Request request, Voting.Standing.May may) {
    if (sent.form().equals(VoteForms.QUESTION)) {
      String words = VoteForms.words(sent.values());
      return done(deed, request, _ -> new Event.Questioned(deed.who(), words), "Asked.");
    }
    if (sent.form().equals(VoteForms.DENY)) {
      String reason = VoteForms.reason(sent.values());
      return reason.isEmpty()
          ? Handled.with(new Answer.FieldErrors(VoteForms.reasonMissing()))
          : voted(deed, request, said(deed, Vote.Choice.NO, reason), may);
    }
    return switch (offering.offer(sent.values(), request, said(deed, Vote.Choice.YES, ""), may)) {
      case Offering.Made.Not(var words) -> Handled.with(new Answer.FieldErrors(words));
      case Offering.Made.Of(var offer) ->
          done(deed, request, _ -> new Event.Offered(offer), "Offered; the requester decides.");
    };
  }

  /** Takes a vote that was typed: it counts for what stands, as the live card shows it. */
  Handled typed(
      Interaction.Command typed, Request request, Vote.Choice choice, String reason, Instant came) {
    Optional<MessageRef> card = Optional.empty();
    Target target = Target.ofBallot(request);
    var deed = new Deed(typed.who(), typed.where(), card, target, typed.delivery(), came);
    return switch (voting.of(typed.who(), request)) {
      case Voting.Standing.May may -> voted(deed, request, said(deed, choice, reason), may);
      case Voting.Standing standing ->
          say(deed, VoteRefusals.of(standing, request, voting.voters()));
    };
  }

  private static Voting.Said said(Deed deed, Vote.Choice choice, String reason) {
    return new Voting.Said(deed.who(), choice, reason, deed.card(), deed.came());
  }

  /** Whoever asked must still be one who may: else there is nothing to decide. */
  private Handled voted(Deed deed, Request request, Voting.Said said, Voting.Standing.May may) {
    boolean yes = said.choice() == Vote.Choice.YES;
    if (yes && voting.voters().mayAsk(request.asker()) instanceof Right.Denied) {
      return done(
          deed,
          request,
          _ -> new Event.Closed(Failure.ASKER_GONE),
          Failure.ASKER_GONE.words() + Code.ASKER_GONE.behind());
    }
    Card answer =
        counted(
            deed,
            request,
            now ->
                new Event.Voted(
                    Voting.vote(said, may, now.quoted().fingerprint()), clocked.chance().marker()),
            after -> VoteAnswers.counted(after, yes));
    return say(deed, answer);
  }

  private Handled claimed(Deed deed, Request request) {
    boolean looks = !request.ballot().orElseThrow().looking().equals(Optional.of(deed.who()));
    return done(
        deed,
        request,
        _ -> new Event.Claimed(deed.who(), looks),
        looks ? "The others see that you are looking." : "You are looking no longer.");
  }

  private Handled done(Deed deed, Request request, Function<Request, Event> event, String words) {
    return say(deed, counted(deed, request, event, _ -> Card.saying(Text.of(words))));
  }

  /**
   * Applies it to the row as it stands: what others said meanwhile about the same wish is no
   * hindrance, a decision or another wish is.
   */
  private Card counted(
      Deed deed, Request request, Function<Request, Event> event, Function<Request, Card> answer) {
    Request now = request;
    for (int i = 0; i < TRIES; i++) {
      Applied applied =
          requests.apply(now, event.apply(now), deed.who().id(), Optional.of(deed.delivery()));
      if (applied instanceof Applied.Done(var after)) {
        return answer.apply(after);
      }
      now = store.find(request.id()).orElse(request);
      if (!now.isPutToVote()) {
        return VoteAnswers.decided(now);
      }
      if (!deed.target().matchesBallot(now)) {
        return VoteAnswers.changed(now);
      }
      if (!(applied instanceof Applied.Stale)) {
        return VoteAnswers.same(now);
      }
    }
    return VoteAnswers.changed(now);
  }

  private static Handled open(Deed deed, Form form) {
    return Handled.later(
        reply -> {
          if (!reply.open(form)) {
            reply.say(deed.where(), Answers.formTooLate());
          }
        });
  }

  private static Handled say(Deed deed, Card card) {
    return Handled.later(reply -> reply.say(deed.where(), card));
  }
}
