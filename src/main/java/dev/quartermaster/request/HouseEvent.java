package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import java.time.Instant;
import java.util.Optional;

/** Something that is kept in the chain of events without being a change of a request. */
public sealed interface HouseEvent {
  /** Everything was stopped. */
  record Frozen(Freeze freeze) implements HouseEvent {}

  /** Everything may go on. */
  record Unfrozen(Person by, String reason, Instant at) implements HouseEvent {}

  /**
   * Somebody was not allowed something.
   *
   * @param who whom
   * @param what by which entrance, for example "press approve"
   * @param about the request that it was about
   * @param why why not, by the code that he was told
   * @param at when, by the real clock
   */
  record Refused(Person who, String what, Optional<RequestId> about, String why, Instant at)
      implements HouseEvent {}

  /**
   * Somebody decided something of the house.
   *
   * @param what what, in a word or two, for example "loose end release"
   * @param about what it was about, for example an address
   * @param at when, by the real clock
   */
  record Decided(Person by, String what, String about, Instant at) implements HouseEvent {}

  /** The request that it is about, if it is about one. */
  default Optional<RequestId> subject() {
    return this instanceof Refused refused ? refused.about() : Optional.empty();
  }

  /** Who caused it. */
  default Person actor() {
    return switch (this) {
      case Frozen frozen -> frozen.freeze().by();
      case Unfrozen unfrozen -> unfrozen.by();
      case Refused refused -> refused.who();
      case Decided decided -> decided.by();
    };
  }
}
