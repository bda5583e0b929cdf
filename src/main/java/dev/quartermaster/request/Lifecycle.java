package dev.quartermaster.request;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Owner;
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
    Stage stage = request.stage();
    return switch (event) {
      case Event.Opened _ -> Optional.empty();
      case Event.Redrafted _ ->
          stage instanceof Stage.Draft ? Optional.of(stage) : Optional.empty();
      case Event.Quoted quoted ->
          stage instanceof Stage.Draft
              ? Optional.of(new Stage.Draft(quoted.until()))
              : Optional.empty();
      case Event.Confirmed confirmed -> confirmed(request, confirmed.approval());
      case Event.Cancelled cancelled ->
          mayCancel(stage) ? Optional.of(new Stage.Cancelled(cancelled.by())) : Optional.empty();
      case Event.Expired _ ->
          stage instanceof Stage.Draft || stage instanceof Stage.Pending
              ? Optional.of(new Stage.Expired())
              : Optional.empty();
      case Event.SentBack back -> sentBack(stage, back);
      case Event.Waiting waiting ->
          stage instanceof Stage.Approved
              ? Optional.of(new Stage.Approved(Optional.of(waiting.what())))
              : Optional.empty();
      case Event.Intended intended ->
          stage instanceof Stage.Approved
              ? Optional.of(new Stage.Creating(intended.token(), intended.at()))
              : Optional.empty();
      case Event.HeldBack held ->
          stage instanceof Stage.Creating
              ? Optional.of(new Stage.Approved(Optional.of(held.why())))
              : Optional.empty();
      case Event.Failed failed ->
          stage instanceof Stage.Approved || stage instanceof Stage.Creating
              ? Optional.of(new Stage.Failed(failed.failure(), failed.user()))
              : Optional.empty();
      case Event.SurplusSeen _ -> Optional.of(stage);
      case Event.Accepted _,
          Event.AnswerLost _,
          Event.Looked _,
          Event.GaveUp _,
          Event.Found _,
          Event.UserChecked _ ->
          AnswerStages.next(stage, event);
      case Event.Observed _,
          Event.BecameReady _,
          Event.BecameOff _,
          Event.WentWrong _,
          Event.NoAddress _,
          Event.Renamed _,
          Event.ActionAsked _,
          Event.ActionTaken _,
          Event.ActionFailed _,
          Event.Vanished _ ->
          MachineStages.next(stage, event);
    };
  }

  /**
   * A yes counts for exactly the quote that stands now, and only where nothing can have been made
   * by the attempt before.
   */
  private static Optional<Stage> confirmed(Request request, Approval approval) {
    boolean open =
        switch (request.stage()) {
          case Stage.Draft _, Stage.Pending _ -> true;
          case Stage.Failed failed -> mayTryAgain(request, failed.user());
          case Stage.NotFound lost -> mayTryAgain(request, lost.user());
          default -> false;
        };
    boolean sameQuote =
        request.quote().map(Quote::fingerprint).equals(Optional.of(approval.fingerprint()));
    return open && sameQuote ? Optional.of(new Stage.Approved(Optional.empty())) : Optional.empty();
  }

  /**
   * While a new user's account may exist, another attempt for a new user would be refused or worse.
   */
  private static boolean mayTryAgain(Request request, UserCheck user) {
    boolean forNewUser =
        request.quote().map(quote -> quote.spec().owner() instanceof Owner.NewUser).orElse(false);
    return switch (user) {
      case UserCheck.NotNeeded _, UserCheck.Absent _ -> true;
      case UserCheck.Due _, UserCheck.LeftBehind _ -> !forNewUser;
    };
  }

  /** Cancelling is over once the intent is on disk. */
  static boolean mayCancel(Stage stage) {
    return stage instanceof Stage.Draft
        || stage instanceof Stage.Pending
        || stage instanceof Stage.Approved;
  }

  private static Optional<Stage> sentBack(Stage stage, Event.SentBack back) {
    boolean fits =
        switch (stage) {
          case Stage.Approved _ -> true;
          case Stage.Failed _, Stage.NotFound _ -> back.quote().isPresent();
          default -> false;
        };
    return fits ? Optional.of(new Stage.Pending(back.why(), back.until())) : Optional.empty();
  }

  private static Request row(Request before, Event event, Stage stage) {
    Draft draft = event instanceof Event.Redrafted(var changed) ? changed : before.draft();
    Optional<Approval> approval =
        switch (event) {
          case Event.Confirmed confirmed -> Optional.of(confirmed.approval());
          case Event.SentBack _ -> Optional.empty();
          default -> before.approval();
        };
    List<Attempt> attempts =
        event instanceof Event.Confirmed(_, var marker)
            ? added(before.attempts(), new Attempt(before.attempts().size() + 1, marker))
            : before.attempts();
    List<CloudId.Machine> surplus =
        event instanceof Event.SurplusSeen(var machine) && !before.surplus().contains(machine)
            ? added(before.surplus(), machine)
            : before.surplus();
    return new Request(
        before.id(),
        before.version() + 1,
        before.asker(),
        before.place(),
        before.opened(),
        draft,
        quote(before, event),
        labels(before, event),
        approval,
        attempts,
        surplus,
        stage);
  }

  private static Optional<Quote> quote(Request before, Event event) {
    return switch (event) {
      case Event.Redrafted _ -> Optional.empty();
      case Event.Quoted quoted -> Optional.of(quoted.quote());
      case Event.SentBack back when back.quote().isPresent() -> back.quote();
      default -> before.quote();
    };
  }

  private static Labels labels(Request before, Event event) {
    return switch (event) {
      case Event.Redrafted _ -> Labels.NONE;
      case Event.Quoted quoted -> quoted.labels();
      default -> before.labels();
    };
  }

  private static <T> List<T> added(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  private static boolean sameButVersion(Request a, Request b) {
    return a.stage().equals(b.stage())
        && a.draft().equals(b.draft())
        && a.quote().equals(b.quote())
        && a.labels().equals(b.labels())
        && a.approval().equals(b.approval())
        && a.attempts().equals(b.attempts())
        && a.surplus().equals(b.surplus());
  }
}
