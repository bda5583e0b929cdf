package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import java.util.List;
import java.util.Optional;

/** What stands to the vote after an event. */
final class Ballots {
  private Ballots() {}

  /** The ballot of the row that an event leads to. */
  static Optional<Ballot> after(Request before, Event event) {
    long version = before.version() + 1;
    return switch (event) {
      case Event.Submitted submitted ->
          Optional.of(Ballot.opened(submitted.terms(), version, List.of()));
      case Event.Revised revised -> Optional.of(revised(revised, version));
      case Event.Confirmed _ -> Optional.empty();
      case Event.SentBack _ ->
          before.ballot().map(ballot -> Ballot.opened(ballot.terms(), version, ballot.changes()));
      case Event.OfVote vote ->
          before.ballot().map(ballot -> then(ballot, vote, version).at(version));
      case Event.Cancelled _, Event.Expired _ -> before.ballot().map(ballot -> ballot.at(version));
      default -> before.ballot();
    };
  }

  /** The same ballot after what somebody did with it. */
  static Ballot then(Ballot ballot, Event.OfVote event, long version) {
    return switch (event) {
      case Event.Voted voted -> ballot.with(voted.vote());
      case Event.Withdrawn withdrawn -> ballot.without(List.of(withdrawn.person()));
      case Event.Claimed(var by, var looks) ->
          looked(ballot, looks ? Optional.of(by) : Optional.empty());
      case Event.Offered offered -> offering(ballot, Optional.of(offered.offer()));
      case Event.Declined _ -> offering(ballot, Optional.empty());
      case Event.Reminded _ ->
          ballot.pushed(new Ballot.Pushes(Optional.of(version), ballot.pushes().widened()));
      case Event.Widened _ ->
          ballot.pushed(new Ballot.Pushes(ballot.pushes().reminded(), Optional.of(version)));
      case Event.LostRight lost -> ballot.without(lost.votes().stream().map(Vote::person).toList());
      case Event.Submitted _, Event.Questioned _, Event.Revised _, Event.Closed _ -> ballot;
    };
  }

  private static Ballot looked(Ballot ballot, Optional<Person> by) {
    return new Ballot(
        ballot.terms(),
        ballot.since(),
        ballot.edition(),
        ballot.votes(),
        by,
        ballot.offer(),
        ballot.changes(),
        ballot.pushes());
  }

  private static Ballot offering(Ballot ballot, Optional<Offer> less) {
    return new Ballot(
        ballot.terms(),
        ballot.since(),
        ballot.edition(),
        ballot.votes(),
        ballot.looking(),
        less,
        ballot.changes(),
        ballot.pushes());
  }

  /** What was changed stands to the vote anew; who offered just that has said yes to it. */
  static Ballot revised(Event.Revised revised, long version) {
    Ballot ballot = Ballot.opened(revised.terms(), version, revised.changes());
    return revised.carried().map(ballot::with).orElse(ballot);
  }
}
