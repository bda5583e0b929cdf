package dev.quartermaster.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When those who have to decide are reminded, when more are asked, and when it is over. */
final class BallotTimes {
  private BallotTimes() {}

  /** What is due on a ballot that ends then. */
  static Optional<Event> due(Ballot ballot, Instant until, Instant now) {
    if (!now.isBefore(until)) {
      return Optional.of(new Event.Expired());
    }
    if (mayWiden(ballot) && !now.isBefore(widening(ballot, until))) {
      return Optional.of(new Event.Widened());
    }
    return mayRemind(ballot) && !now.isBefore(reminder(ballot, until))
        ? Optional.of(new Event.Reminded())
        : Optional.empty();
  }

  /** When something is due next. */
  static Instant next(Ballot ballot, Instant until) {
    if (mayRemind(ballot)) {
      return reminder(ballot, until);
    }
    return mayWiden(ballot) ? widening(ballot, until) : until;
  }

  private static boolean mayRemind(Ballot ballot) {
    return ballot.pushes().reminded().isEmpty() && !ballot.isWidened();
  }

  private static boolean mayWiden(Ballot ballot) {
    return !ballot.isWidened() && ballot.terms().fallback().isPresent();
  }

  private static Instant reminder(Ballot ballot, Instant until) {
    return until.minus(ballot.terms().life().dividedBy(2));
  }

  private static Instant widening(Ballot ballot, Instant until) {
    return until.minus(ballot.terms().life().dividedBy(4));
  }

  /** The wait until a moment, from now. */
  static Wait wait(Instant moment, Instant now) {
    return Wait.waiting(Duration.between(now, moment));
  }
}
