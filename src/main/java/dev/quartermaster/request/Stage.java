package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request is in its life; each case holds what it knows. {@link Lifecycle} is the only way
 * from one to another.
 */
public sealed interface Stage {
  /**
   * How {@link Uncertain#why} begins once the settling time passed without a readable listing, and
   * {@link NotReady#why} once the time to become ready did.
   */
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
   * Approved as quoted; to be checked once more and sent.
   *
   * @param waiting what it waits for, if anything
   * @param holds how often it was about to be sent and not one byte left
   * @param notBefore where the cloud asked for quiet: until when, by the real clock
   */
  record Approved(Optional<String> waiting, int holds, Optional<Instant> notBefore)
      implements Stage {
    /** Nothing was tried so far. */
    public Approved(Optional<String> waiting) {
      this(waiting, 0, Optional.empty());
    }
  }

  /**
   * The intent is on disk: its POST may be under way, and will never be sent by anyone else.
   *
   * @param token whose intent it is
   * @param since when, by the real clock
   * @param holds how often this attempt was held back before
   */
  record Creating(String token, Instant since, int holds) implements Stage {
    /** For the first time. */
    public Creating(String token, Instant since) {
      this(token, since, 0);
    }
  }

  /**
   * The cloud has it and is making it ready.
   *
   * @param deadline until when that may take, by the waiting clock
   * @param quietUntil where the cloud asked for quiet: until when, by the real clock
   */
  record Provisioning(Made made, Instant deadline, Optional<Instant> quietUntil)
      implements WithMachine {
    /** With nothing in the way. */
    public Provisioning(Made made, Instant deadline) {
      this(made, deadline, Optional.empty());
    }
  }

  /** It runs; {@code addressUntil}: until when its public address is waited for. */
  record Ready(Made made, Optional<Instant> addressUntil) implements WithMachine {}

  /** It is off, as asked. */
  record Off(Made made) implements WithMachine {}

  /** It exists, but did not become what was asked in time, as far as can be seen. */
  record NotReady(Made made, String why) implements WithMachine {
    /** True while nobody could see what became of it. */
    boolean unseen() {
      return why.startsWith(CAN_NOT_TELL);
    }
  }

  /**
   * Something is being done with it: one thing at a time.
   *
   * @param before where it goes back to if that fails
   * @param sent whether the cloud took the order
   * @param until when waiting for it ends
   * @param overdue whether it took too long: it is only watched from then on
   * @param stale what the cloud had done last before the order, which says nothing about it
   * @param order what the verb doesn't say
   * @param follow the cloud's id for what it does about the order, where it gives one
   */
  record Changing(
      Stage before,
      Made made,
      Verb verb,
      Person by,
      boolean sent,
      Instant until,
      boolean overdue,
      Optional<MachineEvent> stale,
      Optional<Order> order,
      Optional<String> follow)
      implements WithMachine {
    /** In time, with nothing known from before. */
    public Changing(Stage before, Made made, Verb verb, Person by, boolean sent, Instant until) {
      this(
          before,
          made,
          verb,
          by,
          sent,
          until,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** Just asked for. */
    static Changing asked(Stage before, Made made, Event.ActionAsked event) {
      return new Changing(
          before,
          made,
          event.verb(),
          event.by(),
          false,
          event.until(),
          false,
          Optional.empty(),
          event.order(),
          Optional.empty());
    }

    /** Once the cloud took the order. */
    Changing taken(Event.ActionTaken event) {
      return new Changing(
          before, made, verb, by, true, until, overdue, event.stale(), order, event.follow());
    }

    /** With its machine as it is now. */
    Changing seenAs(Machine machine) {
      return new Changing(
          before, made.seenAs(machine), verb, by, sent, until, overdue, stale, order, follow);
    }

    /** Only watched, until then. */
    Changing watched(Instant end) {
      return new Changing(before, made, verb, by, sent, end, true, stale, order, follow);
    }
  }

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
   * @param quietUntil where the cloud asked for quiet: until when, by the real clock
   */
  record Uncertain(
      String why, Instant since, Instant settleUntil, int looks, Optional<Instant> quietUntil)
      implements Stage {
    /** With nothing in the way. */
    public Uncertain(String why, Instant since, Instant settleUntil, int looks) {
      this(why, since, settleUntil, looks, Optional.empty());
    }

    /** After one more look. */
    Uncertain lookedOnceMore() {
      return new Uncertain(why, since, settleUntil, looks + 1);
    }

    /** For another reason. */
    Uncertain because(String other) {
      return new Uncertain(other, since, settleUntil, looks, quietUntil);
    }

    /** Quiet until then. */
    Uncertain quiet(Instant until) {
      return new Uncertain(why, since, settleUntil, looks, Optional.of(until));
    }
  }

  /** Not found in the settling time; it may still appear, and is looked for. */
  record NotFound(Instant since, int looks, UserCheck user) implements Stage {}

  /** There is no room, and something is to be done once there is. */
  record Awaiting(Failure failure, Hope hope) implements Stage {}

  /** The bot is not live: nothing was sent, nothing was made. This is what would have been sent. */
  record Rehearsed(String wouldSend) implements Stage {}

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
      case Awaiting _ -> "WAITING";
      case Uncertain _ -> "UNCERTAIN";
      case NotFound _ -> "NOT FOUND";
      case Rehearsed _ -> "DRY RUN";
      case Cancelled _ -> "CANCELLED";
      case Denied _ -> "DENIED";
      case Expired _ -> "EXPIRED";
    };
  }
}
