package dev.quartermaster.request;

import dev.quartermaster.machine.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the yes that a request has still counts: that it is fresh, that its makers still have
 * their right, and that nobody has stopped everything.
 */
final class Consent {
  private final VoterCheck voters;
  private final ConfirmerCheck confirmer;
  private final Brake brake;
  private final Time time;
  private final Timing timing;

  private Consent(
      VoterCheck voters, ConfirmerCheck confirmer, Brake brake, Time time, Timing timing) {
    this.voters = voters;
    this.confirmer = confirmer;
    this.brake = brake;
    this.time = time;
    this.timing = timing;
  }

  /** Asks those of that world. */
  static Consent of(Steps.World world, Brake brake, Time time, Timing timing) {
    return new Consent(
        new VoterCheck(world.voters(), time),
        new ConfirmerCheck(world.admins(), world.judge(), time),
        brake,
        time,
        timing);
  }

  /**
   * What the age of the approval or the right of its maker has against sending now; quickly said,
   * and asked once more when all else is read, which may have taken minutes.
   */
  Optional<Event> objection(Request request) {
    Approval approval = request.approval().orElseThrow();
    Optional<Freeze> frozen = brake.frozen();
    if (frozen.isPresent()) {
      String what = "an admin stopped everything:" + BallotWords.quoted(frozen.get().reason());
      return Optional.of(
          isTooOld(request) ? sentBack(request, what, Optional.empty()) : new Event.Waiting(what));
    }
    if (request.ballot().isPresent()) {
      return isTooOld(request)
          ? Optional.of(outdated(request))
          : voters.objection(request, request.ballot().get());
    }
    Right right = confirmer.right(request, approval);
    if (isTooOld(request)) {
      return Optional.of(stale(request, right));
    }
    return switch (right) {
      case Right.Denied _ ->
          Optional.of(
              sentBack(
                  request, "whoever confirmed it may no longer create machines", Optional.empty()));
      case Right.Unknown(var why) -> Optional.of(new Event.Waiting("rights can't be read: " + why));
      case Right.Granted _ -> Optional.empty();
    };
  }

  /** An attempt that follows a definite no begins with the rights read anew. */
  private boolean isTooOld(Request request) {
    Instant said = request.approval().orElseThrow().at();
    Instant since =
        request.attempt().flatMap(Attempt::since).filter(begun -> begun.isAfter(said)).orElse(said);
    return Duration.between(since, time.real().instant()).compareTo(timing.approvalAge()) > 0;
  }

  /**
   * Too long ago to be sent: where something was in the way all the time, that is an end, with its
   * reason; else it is asked for again.
   */
  private Event stale(Request request, Right right) {
    Optional<String> hindrance =
        request.stage() instanceof Stage.Approved(var waiting, _, _)
                && right instanceof Right.Granted
            ? waiting
            : Optional.empty();
    return hindrance
        .map(
            what ->
                failed(
                    Failure.of(
                        Failure.Kind.UNREACHABLE,
                        Code.NOT_SENT_IN_TIME.text(),
                        "It could not be sent while the confirmation was fresh: "
                            + what
                            + ". Nothing was sent.")))
        .orElseGet(
            () -> sentBack(request, "the confirmation is too old to be sent", Optional.empty()));
  }

  /** Approvers are asked again; if something was in the way all the time, they read what. */
  private Event outdated(Request request) {
    Optional<String> hindrance =
        request.stage() instanceof Stage.Approved(var waiting, _, _) ? waiting : Optional.empty();
    return sentBack(
        request,
        "the approval is too old to be sent" + hindrance.map(what -> " (" + what + ")").orElse(""),
        Optional.empty());
  }

  /** Back to those who agree. */
  Event sentBack(Request request, String why, Optional<Quote> quote) {
    Duration life = request.ballot().map(ballot -> ballot.terms().life()).orElse(timing.pending());
    return new Event.SentBack(why, quote, time.now().plus(life));
  }

  private static Event failed(Failure failure) {
    return new Event.Failed(failure, new UserCheck.NotNeeded());
  }
}
