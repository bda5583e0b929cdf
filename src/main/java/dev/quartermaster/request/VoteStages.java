package dev.quartermaster.request;

import dev.quartermaster.machine.Fingerprint;
import dev.quartermaster.machine.Quote;
import java.time.Instant;
import java.util.Optional;

/** What may follow what approvers do, and what is done to have them decide. */
final class VoteStages {
  private VoteStages() {}

  static Optional<Stage> next(Request request, Event.OfVote event) {
    return switch (event) {
      case Event.Submitted submitted ->
          WishStages.isOpenFor(request, submitted.fingerprint())
              ? Optional.of(new Stage.Pending("", submitted.until()))
              : Optional.empty();
      case Event.LostRight(var votes, var until) -> lostRight(request, votes.size(), until);
      default ->
          request.isPutToVote()
              ? put(request, request.ballot().orElseThrow(), event)
              : Optional.empty();
    };
  }

  private static Optional<Stage> lostRight(Request request, int lost, Instant until) {
    return request.stage() instanceof Stage.Approved && request.ballot().isPresent() && lost > 0
        ? Optional.of(new Stage.Pending("somebody who agreed may no longer decide about it", until))
        : Optional.empty();
  }

  private static Optional<Stage> put(Request request, Ballot ballot, Event.OfVote event) {
    return switch (event) {
      case Event.Voted(var vote, _) -> voted(request, ballot, vote);
      case Event.Withdrawn(_, var person) -> stays(request, ballot.of(person).isPresent());
      case Event.Claimed(var by, var looks) ->
          stays(request, looks != ballot.looking().equals(Optional.of(by)));
      case Event.Questioned _ -> stays(request, true);
      case Event.Offered(var offer) -> stays(request, mayDecide(request, ballot, offer.vote()));
      case Event.Declined _ -> stays(request, ballot.offer().isPresent());
      case Event.Revised revised -> revised(revised);
      case Event.Closed(var failure) ->
          Optional.of(new Stage.Failed(failure, new UserCheck.NotNeeded()));
      case Event.Reminded _ -> stays(request, ballot.pushes().reminded().isEmpty());
      case Event.Widened _ ->
          stays(request, !ballot.isWidened() && ballot.terms().fallback().isPresent());
      case Event.Submitted _, Event.LostRight _ -> Optional.empty();
    };
  }

  private static Optional<Stage> stays(Request request, boolean fits) {
    return fits ? Optional.of(request.stage()) : Optional.empty();
  }

  /** A vote counts for exactly the quote that stands, and says something new. */
  private static Optional<Stage> voted(Request request, Ballot ballot, Vote vote) {
    boolean news =
        ballot.of(vote.person()).map(Vote::choice).filter(vote.choice()::equals).isEmpty();
    Optional<Fingerprint> stands = request.quote().map(Quote::fingerprint);
    if (!news
        || !mayDecide(request, ballot, vote)
        || !stands.equals(Optional.of(vote.fingerprint()))) {
      return Optional.empty();
    }
    Ballot after = ballot.with(vote);
    if (after.isLost()) {
      return Optional.of(new Stage.Denied(vote.by(), vote.reason(), vote.at()));
    }
    return Optional.of(after.isCarried() ? new Stage.Approved(Optional.empty()) : request.stage());
  }

  /** Four eyes: whoever asked never decides, by whatever account. */
  private static boolean mayDecide(Request request, Ballot ballot, Vote vote) {
    boolean own = vote.by().equals(request.asker()) || vote.person().equals(ballot.terms().asker());
    return !own
        && vote.groups().stream().anyMatch(ballot.terms().groups(ballot.isWidened())::contains);
  }

  private static Optional<Stage> revised(Event.Revised revised) {
    return Optional.of(
        Ballots.revised(revised, 0).isCarried()
            ? new Stage.Approved(Optional.empty())
            : new Stage.Pending("", revised.until()));
  }
}
