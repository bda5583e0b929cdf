package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Quote;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a request. Events are kept for ever, in a hash chain, and replaying
 * them gives the row.
 */
public sealed interface Event {
  /** A wish was typed. */
  record Opened(Person asker, Place place, Draft draft, Instant at, Instant until)
      implements Event {}

  /** The asker changed or completed it; what was quoted before is void. */
  record Redrafted(Draft draft) implements Event {}

  /** The draft is complete; this is what its asker is shown. */
  record Quoted(Quote quote, Labels labels, Instant until) implements Event {}

  /** An admin said yes; a new attempt begins under a new mark. */
  record Confirmed(Approval approval, Marker marker) implements Event {}

  /** Somebody called it off. */
  record Cancelled(Person by) implements Event {}

  /** Nobody confirmed it in time. */
  record Expired() implements Event {}

  /**
   * It may not be sent as it stands and must be confirmed again; {@code quote} is set where what
   * would be made has changed.
   */
  record SentBack(String why, Optional<Quote> quote, Instant until) implements Event {}

  /** It can't be sent yet, and waits for this. */
  record Waiting(String what) implements Event {}

  /** About to send the one POST of the attempt. */
  record Intended(String token, Instant at) implements Event {}

  /** Not one byte was sent. */
  record HeldBack(String why) implements Event {}

  /** The cloud took it. */
  record Accepted(Machine machine, Instant at, Instant deadline) implements Event {}

  /** Nothing was made. */
  record Failed(Failure failure, UserCheck user) implements Event {}

  /** No clear answer. */
  record AnswerLost(String why, Instant at, Instant settleUntil) implements Event {}

  /** A complete listing, and it isn't there. */
  record Looked(Instant at) implements Event {}

  /** The settling time is over. */
  record GaveUp(Instant at, UserCheck user) implements Event {}

  /** Found by its mark. */
  record Found(Machine machine, Instant at, Instant deadline) implements Event {}

  /** The account of a new user was looked for. */
  record UserChecked(UserCheck user) implements Event {}

  /** It is seen doing something else than before, or at another address. */
  record Observed(Machine machine) implements Event {}

  /** It runs. */
  record BecameReady(Machine machine, Optional<Instant> addressUntil) implements Event {}

  /** It is off, as was asked. */
  record BecameOff(Machine machine) implements Event {}

  /** It did not become what was asked. */
  record WentWrong(Machine machine, String why) implements Event {}

  /** A public address was asked for, and none came. */
  record NoAddress() implements Event {}

  /** The mark is out of its name. */
  record Renamed() implements Event {}

  /** Somebody wants something done with the machine. */
  record ActionAsked(Verb verb, Person by, Instant until) implements Event {}

  /** The cloud took that order. */
  record ActionTaken() implements Event {}

  /** That order came to nothing. */
  record ActionFailed(String why) implements Event {}

  /** It is gone; by that order, or for a reason that we don't know. */
  record Vanished(Optional<Person> by) implements Event {}

  /** Another machine stands under a mark of this request. */
  record SurplusSeen(CloudId.Machine machine) implements Event {}
}
