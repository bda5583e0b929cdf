package dev.quartermaster.request;

import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Quote;
import java.time.Instant;
import java.util.Optional;

/** What may follow what becomes of an attempt, from its last check to its answer. */
final class AttemptStages {
  private AttemptStages() {}

  static Optional<Stage> next(Request request, Event.OfAttempt event) {
    return byStage(request, event)
        .map(
            next ->
                event instanceof Event.Failed && next instanceof Stage.Failed failed
                    ? Hopes.after(request, failed)
                    : next);
  }

  private static Optional<Stage> byStage(Request request, Event.OfAttempt event) {
    Stage stage = request.stage();
    if (event instanceof Event.TurnedDown) {
      return request.quote().filter(Quote::hasNext).isPresent() && isGivenUp(stage)
          ? Optional.of(new Stage.Approved(Optional.empty()))
          : Optional.empty();
    }
    if (event instanceof Event.SurplusSeen) {
      return Optional.of(stage);
    }
    if (event instanceof Event.SurplusChanged) {
      return stage instanceof Stage.Creating ? Optional.empty() : Optional.of(stage);
    }
    return switch (stage) {
      case Stage.Approved approved -> approved(approved, event);
      case Stage.Creating creating -> creating(creating, event);
      case Stage.Provisioning(var made, var deadline, _) ->
          event instanceof Event.Slowed(var until)
              ? Optional.of(new Stage.Provisioning(made, deadline, Optional.of(until)))
              : Optional.empty();
      case Stage.Uncertain uncertain -> uncertain(uncertain, event);
      case Stage.NotFound lost -> notFound(lost, event);
      case Stage.Failed failed -> failed(failed, event);
      case Stage.Awaiting awaiting -> Hopes.next(request, awaiting, event);
      default -> Optional.empty();
    };
  }

  /**
   * Whether nothing of an attempt that is turned down can be left: it was not sent, or refused, or
   * what came of it is destroyed. After an unclear answer nobody knows.
   */
  private static boolean isGivenUp(Stage stage) {
    return switch (stage) {
      case Stage.Approved _, Stage.Creating _ -> true;
      case Stage.Changing changing -> changing.order().orElse(null) instanceof Order.GiveWay;
      default -> false;
    };
  }

  private static Optional<Stage> approved(Stage.Approved now, Event.OfAttempt event) {
    return switch (event) {
      case Event.Waiting(var what) ->
          Optional.of(new Stage.Approved(Optional.of(what), now.holds(), Optional.empty()));
      case Event.Slowed(var until) ->
          Optional.of(
              new Stage.Approved(
                  Optional.of("Paperspace asks us to slow down"), now.holds(), Optional.of(until)));
      case Event.Intended(var token, var at) ->
          Optional.of(new Stage.Creating(token, at, now.holds()));
      case Event.Failed(var failure, var user) -> Optional.of(new Stage.Failed(failure, user));
      case Event.Found found -> Optional.of(provisioning(found));
      default -> Optional.empty();
    };
  }

  private static Optional<Stage> creating(Stage.Creating now, Event.OfAttempt event) {
    return switch (event) {
      case Event.HeldBack(var why) ->
          Optional.of(new Stage.Approved(Optional.of(why), now.holds() + 1, Optional.empty()));
      case Event.Failed(var failure, var user) -> Optional.of(new Stage.Failed(failure, user));
      case Event.Accepted(var machine, var at, var deadline) ->
          Optional.of(provisioning(machine, at, deadline));
      case Event.AnswerLost(var why, var at, var settleUntil) ->
          Optional.of(new Stage.Uncertain(why, at, settleUntil, 0));
      case Event.Rehearsed(var wouldSend) -> Optional.of(new Stage.Rehearsed(wouldSend));
      default -> Optional.empty();
    };
  }

  private static Optional<Stage> uncertain(Stage.Uncertain uncertain, Event.OfAttempt event) {
    return switch (event) {
      case Event.Found found -> Optional.of(provisioning(found));
      case Event.Looked _ -> Optional.of(uncertain.lookedOnceMore());
      case Event.Waiting(var what) -> Optional.of(uncertain.because(what));
      case Event.Slowed(var until) -> Optional.of(uncertain.quiet(until));
      case Event.GaveUp(var at, var user) ->
          Optional.of(new Stage.NotFound(at, uncertain.looks() + 1, user));
      default -> Optional.empty();
    };
  }

  private static Optional<Stage> notFound(Stage.NotFound lost, Event.OfAttempt event) {
    return switch (event) {
      case Event.Found found -> Optional.of(provisioning(found));
      case Event.UserChecked(var user) when lost.user() instanceof UserCheck.Due ->
          Optional.of(new Stage.NotFound(lost.since(), lost.looks(), user));
      default -> Optional.empty();
    };
  }

  private static Optional<Stage> failed(Stage.Failed failed, Event.OfAttempt event) {
    return switch (event) {
      case Event.UserChecked(var user) when failed.user() instanceof UserCheck.Due ->
          Optional.of(new Stage.Failed(failed.failure(), user));
      case Event.Hoped(var hope) when Hopes.mayHope(failed) ->
          Optional.of(new Stage.Awaiting(failed.failure(), hope));
      default -> Optional.empty();
    };
  }

  private static Stage provisioning(Event.Found found) {
    return provisioning(found.machine(), found.at(), found.deadline());
  }

  private static Stage provisioning(Machine machine, Instant at, Instant deadline) {
    return new Stage.Provisioning(Made.from(machine, at), deadline);
  }
}
