package dev.quartermaster.request;

import dev.quartermaster.machine.Fingerprint;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.Quote;
import java.util.Optional;

/** What may follow what people, or their silence, do to a wish. */
final class WishStages {
  private WishStages() {}

  static Optional<Stage> next(Request request, Event.OfWish event) {
    Stage stage = request.stage();
    return switch (event) {
      case Event.Opened _, Event.Adopted _ -> Optional.empty();
      case Event.Redrafted _ ->
          stage instanceof Stage.Draft ? Optional.of(stage) : Optional.empty();
      case Event.Quoted(_, _, var until) ->
          stage instanceof Stage.Draft ? Optional.of(new Stage.Draft(until)) : Optional.empty();
      case Event.Confirmed(var approval, _) -> confirmed(request, approval);
      case Event.Cancelled(var by) ->
          mayCancel(stage) ? Optional.of(new Stage.Cancelled(by)) : Optional.empty();
      case Event.Expired _ ->
          stage instanceof Stage.Draft || stage instanceof Stage.Pending
              ? Optional.of(new Stage.Expired())
              : Optional.empty();
      case Event.SentBack back -> sentBack(stage, back);
    };
  }

  /**
   * A yes counts for exactly the quote that stands now, and only where nothing can have been made
   * by the attempt before.
   */
  private static Optional<Stage> confirmed(Request request, Approval approval) {
    return isOpenFor(request, approval.fingerprint())
        ? Optional.of(new Stage.Approved(Optional.empty()))
        : Optional.empty();
  }

  /** Whether its asker may have just that made, or put it to the vote. */
  static boolean isOpenFor(Request request, Fingerprint fingerprint) {
    boolean open =
        switch (request.stage()) {
          case Stage.Draft _ -> true;
          case Stage.Pending _ -> request.ballot().isEmpty();
          case Stage.Failed failed -> mayTryAgain(request, failed.user());
          case Stage.NotFound lost -> mayTryAgain(request, lost.user());
          default -> false;
        };
    return open && request.quote().map(Quote::fingerprint).equals(Optional.of(fingerprint));
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
  private static boolean mayCancel(Stage stage) {
    return stage instanceof Stage.Draft
        || stage instanceof Stage.Pending
        || stage instanceof Stage.Approved
        || stage instanceof Stage.Awaiting;
  }

  private static Optional<Stage> sentBack(Stage stage, Event.SentBack back) {
    boolean fits =
        switch (stage) {
          case Stage.Approved _, Stage.Awaiting _ -> true;
          case Stage.Failed _, Stage.NotFound _ -> back.quote().isPresent();
          default -> false;
        };
    return fits ? Optional.of(new Stage.Pending(back.why(), back.until())) : Optional.empty();
  }
}
