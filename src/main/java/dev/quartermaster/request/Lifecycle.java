package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may follow what: the whole policy of a request's life, without a clock, a disk or a chat. An
 * event that does not fit the stage, or changes nothing, gives nothing; there is no other way to
 * change a request.
 */
public final class Lifecycle {
  private Lifecycle() {}

  /** The first row of a request. */
  public static Request open(RequestId id, Event.Opened opened) {
    return new Request(
        id,
        1,
        opened.asker(),
        opened.place(),
        opened.at(),
        opened.draft(),
        Optional.empty(),
        Labels.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        new Stage.Draft(opened.until()));
  }

  /** The row after an event, or nothing where the event has no place. */
  public static Optional<Request> after(Request before, Event event) {
    return next(before, event)
        .map(stage -> row(before, event, stage))
        .filter(after -> !sameButVersion(before, after));
  }

  private static Optional<Stage> next(Request request, Event event) {
    return switch (event) {
      case Event.OfWish wish -> WishStages.next(request, wish);
      case Event.OfVote vote -> VoteStages.next(request, vote);
      case Event.OfAttempt attempt -> AttemptStages.next(request, attempt);
      case Event.OfMachine machine -> MachineStages.next(request.stage(), machine);
    };
  }

  private static Request row(Request before, Event event, Stage stage) {
    List<Attempt> attempts =
        begun(before, event, stage)
            .map(attempt -> added(before.attempts(), attempt))
            .orElse(before.attempts());
    return new Request(
        before.id(),
        before.version() + 1,
        asker(before, event),
        before.place(),
        before.opened(),
        draft(before, event),
        quote(before, event),
        labels(before, event),
        Approvals.after(before, event, stage),
        Ballots.after(before, event),
        attempts,
        surplus(before, event),
        stage);
  }

  /** The attempt that begins with an event, if one does. */
  private static Optional<Attempt> begun(Request before, Event event, Stage stage) {
    int number = before.attempts().size() + 1;
    boolean approved = stage instanceof Stage.Approved;
    return switch (event) {
      case Event.Confirmed confirmed -> Optional.of(new Attempt(number, confirmed.marker()));
      case Event.Voted voted when approved -> Optional.of(new Attempt(number, voted.marker()));
      case Event.Revised revised when approved ->
          Optional.of(new Attempt(number, revised.marker()));
      case Event.TurnedDown(_, var next, var at) ->
          Optional.of(
              new Attempt(number, next, Optional.of(at), before.attempt().flatMap(Attempt::hope)));
      case Event.TriedAgain(_, var next, var at)
          when before.stage() instanceof Stage.Awaiting now ->
          Optional.of(new Attempt(number, next, Optional.of(at), Optional.of(now.hope())));
      default -> Optional.empty();
    };
  }

  /** Whose it is: whoever asked for it, until it was handed over. */
  private static Person asker(Request before, Event event) {
    return event instanceof Event.ActionDone
            && before.stage() instanceof Stage.Changing now
            && now.order().orElse(null) instanceof Adjustment.HandOver(var to, _)
        ? to
        : before.asker();
  }

  private static Draft draft(Request before, Event event) {
    return switch (event) {
      case Event.Redrafted redrafted -> redrafted.draft();
      case Event.Revised revised -> revised.draft();
      default -> before.draft();
    };
  }

  private static List<Surplus> surplus(Request before, Event event) {
    return switch (event) {
      case Event.SurplusSeen(var machine)
          when before.surplus().stream().noneMatch(other -> other.id().equals(machine)) ->
          added(before.surplus(), Surplus.seen(machine, before.opened()));
      case Event.SurplusChanged(var machine, var happened) ->
          before.surplus().stream()
              .map(other -> other.id().equals(machine) ? other.after(happened) : other)
              .toList();
      default -> before.surplus();
    };
  }

  private static Optional<Quote> quote(Request before, Event event) {
    return switch (event) {
      case Event.Redrafted _ -> Optional.empty();
      case Event.Quoted quoted -> Optional.of(quoted.quote());
      case Event.Corrected corrected -> Optional.of(corrected.quote());
      case Event.Revised revised -> Optional.of(revised.quote());
      case Event.SentBack back -> back.quote().or(before::quote).map(quote -> quote.atTurn(0));
      case Event.Confirmed _, Event.Submitted _ -> before.quote().map(quote -> quote.atTurn(0));
      case Event.TriedAgain again -> before.quote().map(quote -> quote.atTurn(again.turn()));
      case Event.TurnedDown _ -> before.quote().map(quote -> quote.atTurn(quote.turn() + 1));
      case Event.ActionDone _
          when before.stage() instanceof Stage.Changing now && now.order().isPresent() ->
          before.quote().map(now.order().get()::quoteAfter);
      default -> before.quote();
    };
  }

  private static Labels labels(Request before, Event event) {
    return switch (event) {
      case Event.Redrafted _ -> Labels.NONE;
      case Event.Quoted quoted -> quoted.labels();
      case Event.Revised revised -> revised.labels();
      default -> before.labels();
    };
  }

  private static <T> List<T> added(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  private static boolean sameButVersion(Request a, Request b) {
    return a.stage().equals(b.stage())
        && a.asker().equals(b.asker())
        && a.draft().equals(b.draft())
        && a.quote().equals(b.quote())
        && a.labels().equals(b.labels())
        && a.approval().equals(b.approval())
        && a.ballot().equals(b.ballot())
        && a.attempts().equals(b.attempts())
        && a.surplus().equals(b.surplus());
  }
}
