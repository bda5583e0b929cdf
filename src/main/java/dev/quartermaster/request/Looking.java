package dev.quartermaster.request;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a machine after an unclear answer: by reading only, and "not there" needs many complete
 * listings.
 */
final class Looking {
  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Duration USERS_AGAIN = Duration.ofSeconds(20);

  private final Listings listings;
  private final Account account;
  private final Quiet quiet;
  private final Time time;
  private final Timing timing;

  Looking(Listings listings, Account account, Time time, Timing timing) {
    this.quiet = new Quiet(time.real());
    this.listings = listings;
    this.account = account;
    this.time = time;
    this.timing = timing;
  }

  /** One look for a request without a clear answer. */
  Next uncertain(Request request, Stage.Uncertain uncertain) {
    Instant began = time.now();
    return switch (listings.fresh()) {
      case Reading.Unreadable<List<Machine>>(var problem) ->
          blind(request, uncertain, began, problem);
      case Reading.Read<List<Machine>>(var machines) -> {
        Optional<Event> found = found(request, machines).or(() -> unfit(request, machines));
        yield new Next.Happened(found.orElseGet(() -> notThere(request, uncertain, began)));
      }
    };
  }

  /** One look for a request whose machine was not found in time: it may still appear. */
  Next late(Request request) {
    return switch (listings.fresh()) {
      case Reading.Unreadable<List<Machine>> _ -> new Next.Rest();
      case Reading.Read<List<Machine>>(var machines) ->
          found(request, machines).<Next>map(Next.Happened::new).orElseGet(Next.Rest::new);
    };
  }

  /** Whether the account of a new user was made although the machine was not (R27). */
  Next user(Request request) {
    if (!(request.quoted().spec().owner() instanceof Owner.NewUser newUser)) {
      return new Next.Happened(new Event.UserChecked(new UserCheck.NotNeeded()));
    }
    Optional<List<CloudUser>> users =
        account.facts(Duration.ZERO).users().filter(_ -> account.problem().isEmpty());
    return users
        .<Next>map(known -> new Next.Happened(new Event.UserChecked(check(known, newUser.email()))))
        .orElseGet(() -> new Next.Again(Wait.waiting(USERS_AGAIN)));
  }

  private Optional<Event> found(Request request, List<Machine> machines) {
    Instant now = time.now();
    return Marked.under(request.attempt().orElseThrow().marker(), machines).stream()
        .filter(machine -> Marked.fits(machine, request.quoted().spec()))
        .findFirst()
        .map(machine -> new Event.Found(machine, now, now.plus(timing.ready())));
  }

  /** Under our mark, but not what was asked: told at once, and left to a person. */
  private static Optional<Event> unfit(Request request, List<Machine> machines) {
    return Marked.under(request.attempt().orElseThrow().marker(), machines).stream()
        .map(Machine::id)
        .filter(id -> request.surplus().stream().noneMatch(other -> other.id().equals(id)))
        .findFirst()
        .map(Event.SurplusSeen::new);
  }

  private Event notThere(Request request, Stage.Uncertain uncertain, Instant began) {
    boolean settled =
        !began.isBefore(uncertain.settleUntil()) && uncertain.looks() + 1 >= Timing.LOOKS;
    return settled ? new Event.GaveUp(began, Sender.userCheck(request)) : new Event.Looked(began);
  }

  /**
   * A listing that failed is no look. When the settling time passes in the dark, that is told,
   * once.
   */
  private Next blind(
      Request request, Stage.Uncertain uncertain, Instant began, CloudProblem problem) {
    boolean overdue = began.isAfter(uncertain.settleUntil());
    return overdue && !uncertain.why().startsWith(Stage.CAN_NOT_TELL)
        ? new Next.Happened(new Event.Waiting(Stage.CAN_NOT_TELL + problem.words()))
        : quiet.blind(request, problem, Wait.waiting(AGAIN));
  }

  private static UserCheck check(List<CloudUser> users, EmailAddress email) {
    return users.stream()
        .filter(user -> user.email().equals(Optional.of(email)))
        .findFirst()
        .<UserCheck>map(user -> new UserCheck.LeftBehind(user.id()))
        .orElseGet(UserCheck.Absent::new);
  }
}
