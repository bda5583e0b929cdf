package dev.quartermaster.request;

import java.util.Optional;

/** What may follow where something is to be done once there is room. */
final class Hopes {
  private Hopes() {}

  /**
   * Whether anybody can have it tried again or be told: it was sold out, and no account of a new
   * user is in the way.
   */
  static boolean mayHope(Stage.Failed failed) {
    boolean free =
        failed.user() instanceof UserCheck.NotNeeded || failed.user() instanceof UserCheck.Absent;
    return free && failed.failure().kind() == Failure.Kind.SOLD_OUT;
  }

  /** What was tried because somebody asked for that waits again, where there was no room. */
  static Stage after(Request before, Stage.Failed failed) {
    return before
        .attempt()
        .flatMap(Attempt::hope)
        .filter(_ -> mayHope(failed))
        .<Stage>map(hope -> new Stage.Awaiting(failed.failure(), hope))
        .orElse(failed);
  }

  static Optional<Stage> next(Request request, Stage.Awaiting now, Event.OfAttempt event) {
    return switch (event) {
      case Event.TriedAgain again when isChoice(request, again.turn()) ->
          now.hope().kind() == Hope.Kind.TRY
              ? Optional.of(new Stage.Approved(Optional.empty()))
              : Optional.empty();
      case Event.HopeOver _ ->
          Optional.of(new Stage.Failed(now.failure(), new UserCheck.NotNeeded()));
      default -> Optional.empty();
    };
  }

  private static boolean isChoice(Request request, int turn) {
    return turn >= 0 && turn < request.quoted().choices().size();
  }
}
