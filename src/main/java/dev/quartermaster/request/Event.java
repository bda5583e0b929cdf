package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Fingerprint;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to a request. Events are kept for ever, in a hash chain, and replaying
 * them gives the row.
 */
public sealed interface Event {
  /** What people, or their silence, do to a wish. */
  sealed interface OfWish extends Event {}

  /** What approvers do, and what is done to have them decide. */
  sealed interface OfVote extends Event {}

  /** What becomes of an attempt to have it made. */
  sealed interface OfAttempt extends Event {}

  /** What happens to a machine that exists. */
  sealed interface OfMachine extends Event {}

  /** A wish was typed. */
  record Opened(Person asker, Place place, Draft draft, Instant at, Instant until)
      implements OfWish {}

  /**
   * A machine that was made elsewhere is minded here from then on: the request begins with it.
   *
   * @param by the admin who said so
   * @param quote what it costs, as far as it is known how it was made
   * @param at when, by the waiting clock
   */
  record Adopted(
      Person asker, Person by, Place place, Quote quote, Labels labels, Machine machine, Instant at)
      implements OfWish {}

  /** The asker changed or completed it; what was quoted before is void. */
  record Redrafted(Draft draft) implements OfWish {}

  /** The draft is complete; this is what its asker is shown. */
  record Quoted(Quote quote, Labels labels, Instant until) implements OfWish {}

  /** An admin said yes; a new attempt begins under a new mark. */
  record Confirmed(Approval approval, Marker marker) implements OfWish {}

  /** Somebody called it off. */
  record Cancelled(Person by) implements OfWish {}

  /** Nobody confirmed it in time. */
  record Expired() implements OfWish {}

  /**
   * It may not be sent as it stands and must be confirmed again; {@code quote} is set where what
   * would be made has changed.
   */
  record SentBack(String why, Optional<Quote> quote, Instant until) implements OfWish {}

  /** It can't be sent yet, and waits for this. */
  record Waiting(String what) implements OfAttempt {}

  /** The cloud asks for quiet until then, by the real clock. */
  record Slowed(Instant until) implements OfAttempt {}

  /** About to send the one POST of the attempt. */
  record Intended(String token, Instant at) implements OfAttempt {}

  /** Not one byte was sent. */
  record HeldBack(String why) implements OfAttempt {}

  /** The bot is not live: nothing was sent, and this is what would have been. */
  record Rehearsed(String wouldSend) implements OfAttempt {}

  /** The cloud took it. */
  record Accepted(Machine machine, Instant at, Instant deadline) implements OfAttempt {}

  /** Nothing was made. */
  record Failed(Failure failure, UserCheck user) implements OfAttempt {}

  /** A definite no for want of room: the next choice begins under that mark, by the real clock. */
  record TurnedDown(Failure failure, Marker next, Instant at) implements OfAttempt {}

  /** Somebody wants it tried again, or to be told, once there is room. */
  record Hoped(Hope hope) implements OfAttempt {}

  /**
   * There is room for that choice, it seems: an attempt begins under that mark, by the real clock.
   */
  record TriedAgain(int turn, Marker next, Instant at) implements OfAttempt {}

  /** There was no room in that time. */
  record HopeOver() implements OfAttempt {}

  /** No clear answer. */
  record AnswerLost(String why, Instant at, Instant settleUntil) implements OfAttempt {}

  /** A complete listing, and it isn't there. */
  record Looked(Instant at) implements OfAttempt {}

  /** The settling time is over. */
  record GaveUp(Instant at, UserCheck user) implements OfAttempt {}

  /** Found by its mark. */
  record Found(Machine machine, Instant at, Instant deadline) implements OfAttempt {}

  /** The account of a new user was looked for. */
  record UserChecked(UserCheck user) implements OfAttempt {}

  /** It is seen doing something else than before, or at another address. */
  record Observed(Machine machine) implements OfMachine {}

  /** It runs; {@code took}: how long that was from the cloud's yes, by the waiting clock. */
  record BecameReady(Machine machine, Optional<Instant> addressUntil, Optional<Duration> took)
      implements OfMachine {
    /** It was not waited for since it was made. */
    public BecameReady(Machine machine, Optional<Instant> addressUntil) {
      this(machine, addressUntil, Optional.empty());
    }
  }

  /** It is off, as was asked. */
  record BecameOff(Machine machine) implements OfMachine {}

  /** It did not become what was asked. */
  record WentWrong(Machine machine, String why) implements OfMachine {}

  /** The time to become ready is over, and the cloud can't be read. */
  record LostSight(String why) implements OfMachine {}

  /** What somebody changed elsewhere is taken over into the records, as an admin said. */
  record Corrected(Machine machine, Quote quote, Person by) implements OfMachine {}

  /** A public address was asked for, and none came. */
  record NoAddress() implements OfMachine {}

  /** The mark is out of its name. */
  record Renamed() implements OfMachine {}

  /** The mark could not be taken out of its name; tried again then at the earliest. */
  record RenameRefused(String why, Instant next) implements OfMachine {}

  /** The mark stays in its name. */
  record MarkKept(String why) implements OfMachine {}

  /** Somebody wants something done with the machine; {@code order} says what the verb doesn't. */
  record ActionAsked(Verb verb, Person by, Instant until, Optional<Order> order)
      implements OfMachine {
    /** The verb says all. */
    public ActionAsked(Verb verb, Person by, Instant until) {
      this(verb, by, until, Optional.empty());
    }

    /** What the order says. */
    public ActionAsked(Order order, Person by, Instant until) {
      this(order.verb(), by, until, Optional.of(order));
    }
  }

  /**
   * The cloud took that order; {@code stale} is what it had done last before, {@code follow} its id
   * for what it does about the order, where it gives one.
   */
  record ActionTaken(Optional<MachineEvent> stale, Optional<String> follow) implements OfMachine {
    /** With no id to follow. */
    public ActionTaken(Optional<MachineEvent> stale) {
      this(stale, Optional.empty());
    }
  }

  /** That order is done, and leaves the machine running or off as it is. */
  record ActionDone(Machine machine) implements OfMachine {}

  /** That order took too long; its machine is watched until then, and not told again. */
  record ActionOverdue(String why, Instant until) implements OfMachine {}

  /** That order came to nothing. */
  record ActionFailed(String why) implements OfMachine {}

  /** The bot is not live: nothing was sent for that order, and this is what would have been. */
  record ActionRehearsed(String wouldSend) implements OfMachine {}

  /** It is gone; by that order, or for a reason that we don't know. */
  record Vanished(Optional<Person> by) implements OfMachine {}

  /** Another machine stands under a mark of this request. */
  record SurplusSeen(CloudId.Machine machine) implements OfAttempt {}

  /** Something happened to that other machine. */
  record SurplusChanged(CloudId.Machine machine, OfMachine event) implements OfAttempt {}

  /** Its asker confirmed it, and others have to agree. */
  record Submitted(Fingerprint fingerprint, Terms terms, Instant until) implements OfVote {}

  /** Somebody voted; should it be enough, an attempt begins under that mark. */
  record Voted(Vote vote, Marker marker) implements OfVote {}

  /** Somebody took back his vote; {@code person} is who is behind the account. */
  record Withdrawn(Person by, String person) implements OfVote {}

  /** Somebody says that he is looking, or looks no longer. */
  record Claimed(Person by, boolean looks) implements OfVote {}

  /** An approver asks its asker something. */
  record Questioned(Person by, String words) implements OfVote {}

  /** An approver would agree to less. */
  record Offered(Offer offer) implements OfVote {}

  /** Its asker wants no less. */
  record Declined(Person by) implements OfVote {}

  /**
   * Its asker changed it while it was put to the vote: votes are void.
   *
   * @param changes what is different, as "size 100 → 200"
   * @param carried the yes of whoever offered just this
   * @param marker the mark of the attempt that begins, should nothing more be needed
   * @param at when, by the real clock
   */
  record Revised(
      Draft draft,
      Quote quote,
      Labels labels,
      Terms terms,
      List<String> changes,
      Optional<Vote> carried,
      Marker marker,
      Instant at,
      Instant until)
      implements OfVote {
    public Revised {
      changes = List.copyOf(changes);
    }
  }

  /** It can't be decided any more, because of its asker; nothing was made. */
  record Closed(Failure failure) implements OfVote {}

  /** Half of the time is over and nobody has decided. */
  record Reminded() implements OfVote {}

  /** Three quarters are over: the fallback group may decide too. */
  record Widened() implements OfVote {}

  /** It was approved, but these may no longer decide, and without them it is not enough. */
  record LostRight(List<Vote> votes, Instant until) implements OfVote {
    public LostRight {
      votes = List.copyOf(votes);
    }
  }
}
