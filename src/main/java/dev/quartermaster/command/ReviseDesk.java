package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Ballot;
import dev.quartermaster.request.Changes;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.Offer;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Terms;
import dev.quartermaster.request.Verdict;
import dev.quartermaster.request.Vote;
import dev.quartermaster.request.Voters.Membership;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets whoever asked change what is put to the vote: votes for what it was are void, and the policy
 * says anew whom it needs.
 */
final class ReviseDesk {
  private final RequestStore store;
  private final Requests requests;
  private final Ways ways;
  private final VoteDesk.Clocked clocked;

  /** How wishes are read, priced and judged. */
  record Ways(Quoting quoting, Account account, Judge judge, Voting voting) {}

  /** A changed wish that can be made, and when it came. */
  private record Changed(
      Draft draft, Checked.Valid valid, Quote quote, Facts facts, Instant came) {}

  ReviseDesk(RequestStore store, Requests requests, Ways ways, VoteDesk.Clocked clocked) {
    this.store = store;
    this.requests = requests;
    this.ways = ways;
    this.clocked = clocked;
  }

  /** Takes the form that changes a request while it is put to the vote. Never asks the cloud. */
  Handled submitted(Interaction.Submission sent, Request request, Instant came) {
    Set<Field> asked = FormFields.named(sent.form());
    Draft draft =
        ways.quoting().prefill().fitting(FormFields.filled(request.draft(), asked, sent.values()));
    Facts facts = ways.account().remembered();
    return switch (ways.quoting().check(draft, facts)) {
      case Checked.Broken(var violations) ->
          FormErrors.beside(asked, violations)
              .map(Handled::with)
              .orElseGet(() -> say(request, BrokenCard.unrecorded(violations)));
      case Checked.Valid valid -> {
        Quote quote = ways.quoting().quotes().quote(valid);
        yield revised(
            request,
            new Changed(draft, valid, quote, facts, came),
            Optional.empty(),
            sent.delivery());
      }
    };
  }

  /** Takes the press of whoever asked and is content with less. */
  Handled taken(Interaction.Press press, Request request, Instant came) {
    String which = press.verb().substring(press.verb().indexOf('/') + 1);
    Optional<Offer> offer =
        request
            .ballot()
            .flatMap(Ballot::offer)
            .filter(made -> made.quote().fingerprint().forButton().equals(which));
    if (offer.isEmpty()) {
      return say(request, VoteAnswers.changed(request));
    }
    Facts facts = ways.account().remembered();
    return switch (ways.quoting().check(offer.get().draft(), facts)) {
      case Checked.Broken(var violations) -> say(request, BrokenCard.unrecorded(violations));
      case Checked.Valid valid ->
          revised(
              request,
              new Changed(offer.get().draft(), valid, offer.get().quote(), facts, came),
              still(offer.get()),
              press.delivery());
    };
  }

  /** Takes the press of whoever asked and wants no less. */
  Handled declined(Interaction.Press press, Request request) {
    var event = new Event.Declined(press.who());
    return say(
        request,
        switch (requests.apply(request, event, press.who().id(), Optional.of(press.delivery()))) {
          case Applied.Done _ -> Card.saying(Text.of("It still waits for what you asked for."));
          case Applied.NoPlace _, Applied.Repeated _, Applied.Stale _ -> now(request);
        });
  }

  /** The yes in an offer, if whoever made it may still decide. */
  private Optional<Vote> still(Offer offer) {
    Person by = offer.vote().by();
    List<String> groups = offer.vote().groups();
    return ways.voting().voters().of(by, groups) instanceof Membership.In(var in, _)
            && in.containsAll(groups)
        ? Optional.of(offer.vote())
        : Optional.empty();
  }

  private Handled revised(
      Request request, Changed changed, Optional<Vote> carried, String delivery) {
    List<String> changes = new ArrayList<>(Changes.between(request.quoted(), changed.quote()));
    Optional<String> reason = changed.draft().value(Field.REASON);
    if (!reason.equals(request.draft().value(Field.REASON))) {
      changes.add("reason “" + reason.orElse("") + "”");
    }
    if (changes.isEmpty()) {
      return say(request, Card.saying(Text.of("Nothing is different, so nothing was changed.")));
    }
    return switch (ways.judge().of(request.asker(), request.place(), changed.quote())) {
      case Verdict.Refused refused -> say(request, VoteAnswers.refused(refused));
      case Verdict.Unknown _ -> say(request, VoteRefusals.unknown());
      case Verdict.Allowed allowed ->
          apply(request, event(changed, free(request, allowed), changes, carried), delivery);
      case Verdict.Needs(var terms) ->
          apply(request, event(changed, terms, changes, carried), delivery);
    };
  }

  /** The terms of what nobody else has to agree to. */
  private static Terms free(Request request, Verdict.Allowed allowed) {
    Terms terms = request.ballot().orElseThrow().terms();
    return new Terms(
        allowed.rule(),
        allowed.policy(),
        "needs nobody else's yes",
        List.of(),
        Optional.empty(),
        1,
        terms.life(),
        terms.asker());
  }

  private Event.Revised event(
      Changed changed, Terms terms, List<String> changes, Optional<Vote> carried) {
    return new Event.Revised(
        changed.draft(),
        changed.quote(),
        ways.quoting().labels(changed.draft(), changed.valid(), changed.facts()),
        terms,
        changes,
        carried,
        clocked.chance().marker(),
        changed.came(),
        clocked.time().now().plus(terms.life()));
  }

  private Handled apply(Request request, Event.Revised event, String delivery) {
    Card answer =
        switch (requests.apply(request, event, request.asker().id(), Optional.of(delivery))) {
          case Applied.Done(var after) ->
              Card.saying(
                  Text.of(
                      after.stage() instanceof Stage.Approved
                          ? "Changed; it is on its way."
                          : "Changed. Votes for what it was are void; it is asked for anew."));
          case Applied.NoPlace _, Applied.Repeated _, Applied.Stale _ -> now(request);
        };
    return say(request, answer);
  }

  private Card now(Request request) {
    Request now = store.find(request.id()).orElse(request);
    return now.isPutToVote() ? VoteAnswers.changed(now) : VoteAnswers.decided(now);
  }

  private static Handled say(Request request, Card card) {
    return Handled.later(reply -> reply.say(request.place(), card));
  }
}
