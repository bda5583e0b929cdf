package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request is in its life; each case holds what it knows. {@link Lifecycle} is the only way
 * from one to another.
 */
public sealed interface Stage {
  /** How {@link Uncertain#why} begins once the settling time passed without a readable listing. */
  String CAN_NOT_TELL = "Paperspace can't be read: ";

  /** Those in which there is a machine, or was one. */
  sealed interface WithMachine extends Stage {
    /** That machine. */
    Made made();
  }

  /** Typed, perhaps incomplete; shown to its asker only. */
  record Draft(Instant until) implements Stage {}

  /**
   * It waits for a yes: from approvers where it is put to the vote (see {@link Request#ballot}),
   * else it must be confirmed again. {@code why} it is back here after an earlier yes; may be empty
   * on a ballot.
   */
  record Pending(String why, Instant until) implements Stage {}

  /**
   * Approved as quoted; to be checked once more and sent. {@code waiting} says what it waits for,
   * if anything.
   */
  record Approved(Optional<String> waiting) implements Stage {}

  /**
   * The intent is on disk: its POST may be under way, and will never be sent by anyone else.
   *
   * @param token whose intent it is
   * @param since when, by the real clock
   */
  record Creating(String token, Instant since) implements Stage {}

  /** The cloud has it and is making it ready. */
  record Provisioning(Made made, Instant deadline) implements WithMachine {}

  /**
   * It runs. {@code addressUntil}: until when a public address that was asked for is waited for.
   */
  record Ready(Made made, Optional<Instant> addressUntil) implements WithMachine {}

  /** It is off, as asked. */
  record Off(Made made) implements WithMachine {}

  /** It exists, but did not become what was asked. */
  record NotReady(Made made, String why) implements WithMachine {}

  /**
   * Something is being done with it: one thing at a time.
   *
   * @param before where it goes back to if that fails
   * @param sent whether the cloud took the order
   * @param until when waiting for it ends
   */
  record Changing(Stage before, Made made, Verb verb, Person by, boolean sent, Instant until)
      implements WithMachine {}

  /** It is gone: destroyed by somebody, or no longer there for a reason that we don't know. */
  record Gone(Made made, Optional<Person> by) implements WithMachine {}

  /** Nothing was made. */
  record Failed(Failure failure, UserCheck user) implements Stage {}

  /**
   * It was sent and there is no clear answer: only reading from here on.
   *
   * @param why what happened to the answer
   * @param since since when, by the waiting clock
   * @param settleUntil a machine that appears at all should have appeared by then
   * @param looks complete listings without it so far
   */
  record Uncertain(String why, Instant since, Instant settleUntil, int looks) implements Stage {}

  /** Not found in the settling time; it may still appear, and is looked for. */
  record NotFound(Instant since, int looks, UserCheck user) implements Stage {}

  /** Called off by somebody before anything was sent. */
  record Cancelled(Person by) implements Stage {}

  /** Approvers said no. */
  record Denied(Person by, String reason, Instant at) implements Stage {}

  /** Nobody confirmed it in time. */
  record Expired() implements Stage {}

  /** The machine of this stage, if it has one. */
  default Optional<Made> machine() {
    return this instanceof WithMachine stage ? Optional.of(stage.made()) : Optional.empty();
  }

  /** The one word for it that people see everywhere. */
  default String word() {
    return switch (this) {
      case Draft _ -> "DRAFT";
      case Pending _ -> "PENDING";
      case Approved _ -> "APPROVED";
      case Creating _ -> "CREATING";
      case Provisioning _ -> "PROVISIONING";
      case Ready _ -> "READY";
      case Off _ -> "OFF";
      case NotReady _ -> "NOT READY";
      case Changing change -> change.verb().progress().toUpperCase(Locale.ROOT);
      case Gone gone -> gone.by().isPresent() ? "DESTROYED" : "GONE";
      case Failed _ -> "FAILED";
      case Uncertain _ -> "UNCERTAIN";
      case NotFound _ -> "NOT FOUND";
      case Cancelled _ -> "CANCELLED";
      case Denied _ -> "DENIED";
      case Expired _ -> "EXPIRED";
    };
  }
}
