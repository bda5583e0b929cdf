package dev.quartermaster.request;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Rules;
import dev.quartermaster.machine.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The last look before the intent: age, right, rules on live lists, price, availability, and that
 * no machine has this mark yet.
 */
final class Preflight {
  private final Cloud cloud;
  private final Checks checks;
  private final Clocked clocked;

  /** What is checked against. */
  record Checks(
      Account account, Admins admins, Quotes quotes, SoldOut soldOut, Refusals refusals) {}

  /** The times, and the lots. */
  record Clocked(Time time, Timing timing, Chance chance) {}

  Preflight(Cloud cloud, Checks checks, Clocked clocked) {
    this.cloud = cloud;
    this.checks = checks;
    this.clocked = clocked;
  }

  /** What follows for an approved request: its intent, or why not yet, or why not at all. */
  Event check(Request request) {
    return objection(request).orElseGet(() -> onLists(request));
  }

  /**
   * What the age of the approval or the right of its maker has against sending now; quickly said,
   * and asked once more when all else is read, which may have taken minutes.
   */
  Optional<Event> objection(Request request) {
    Approval approval = request.approval().orElseThrow();
    Right right = checks.admins().right(approval.by());
    if (tooOld(approval)) {
      return Optional.of(stale(request, right));
    }
    return switch (right) {
      case Right.Denied _ ->
          Optional.of(
              sentBack("whoever confirmed it may no longer create machines", Optional.empty()));
      case Right.Unknown(var why) -> Optional.of(new Event.Waiting("rights can't be read: " + why));
      case Right.Granted _ -> Optional.empty();
    };
  }

  private boolean tooOld(Approval approval) {
    return Duration.between(approval.at(), clocked.time().real().instant())
            .compareTo(clocked.timing().approvalAge())
        > 0;
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
        .orElseGet(() -> sentBack("the confirmation is too old to be sent", Optional.empty()));
  }

  private Event onLists(Request request) {
    MachineSpec spec = request.quoted().spec();
    Facts facts = checks.account().facts(Duration.ZERO);
    Optional<CloudProblem> problem = checks.account().problem();
    if (problem.isPresent()) {
      return unread(problem.get());
    }
    Optional<Quote> forAccount = accountOf(spec, facts);
    if (forAccount.isPresent()) {
      return sentBack(
          "that e-mail address has a Paperspace account by now, so the machine would go to that"
              + " account",
          forAccount);
    }
    List<Violation> broken = Rules.check(spec, facts);
    if (!broken.isEmpty()) {
      String words = broken.stream().map(Violation::words).collect(Collectors.joining(" "));
      return failed(
          Failure.of(Failure.Kind.RULE, broken.getFirst().code(), words + " Nothing was sent."));
    }
    Quote now = checks.quotes().quote(spec);
    if (!now.estimate().equals(request.quoted().estimate())) {
      return sentBack("the list price changed", Optional.of(now));
    }
    return onAvailability(request, spec);
  }

  /** The same wish for the account that a new user turns out to have. */
  private Optional<Quote> accountOf(MachineSpec spec, Facts facts) {
    if (!(spec.owner() instanceof Owner.NewUser newUser)) {
      return Optional.empty();
    }
    return facts.users().orElse(List.of()).stream()
        .filter(user -> user.email().equals(Optional.of(newUser.email())))
        .findFirst()
        .map(user -> checks.quotes().quote(spec.ownedBy(new Owner.Existing(user.id()))));
  }

  private Event onAvailability(Request request, MachineSpec spec) {
    return switch (cloud.available(spec.region(), spec.type())) {
      case Reading.Unreadable<Optional<Boolean>>(var problem) -> unread(problem);
      case Reading.Read<Optional<Boolean>>(var available) ->
          available.orElse(true) ? onListing(request) : failed(checks.soldOut().describe(spec));
    };
  }

  /**
   * A machine under this mark would mean that this row is older than the truth (a restored backup):
   * adopt it, send nothing.
   */
  private Event onListing(Request request) {
    Attempt attempt = request.attempt().orElseThrow();
    return switch (cloud.machines()) {
      case Reading.Unreadable<List<Machine>>(var problem) -> unread(problem);
      case Reading.Read<List<Machine>>(var machines) -> {
        List<Machine> marked = Marked.under(attempt.marker(), machines);
        yield marked.isEmpty()
            ? new Event.Intended(clocked.chance().token(), clocked.time().real().instant())
            : onMarked(request.quoted().spec(), marked);
      }
    };
  }

  /** What doesn't fit what was asked is nobody's to adopt: a person has to look. */
  private Event onMarked(MachineSpec spec, List<Machine> marked) {
    Instant now = clocked.time().now();
    return marked.stream()
        .filter(machine -> Marked.fits(machine, spec))
        .findFirst()
        .<Event>map(fits -> new Event.Found(fits, now, now.plus(clocked.timing().ready())))
        .orElseGet(
            () ->
                failed(
                    Failure.of(
                        Failure.Kind.MARK_TAKEN,
                        Code.MARK_TAKEN.text(),
                        "Machine "
                            + marked.getFirst().id().value()
                            + " carries the mark of this attempt, but it isn't what was asked for."
                            + " Nothing was sent. Please look at it in the Paperspace console.")));
  }

  private Event unread(CloudProblem problem) {
    return switch (problem.kind()) {
      case KEY_REFUSED, BILLING -> failed(checks.refusals().failure(problem));
      case RATE_LIMITED -> new Event.Slowed(checks.refusals().quietUntil(problem).orElseThrow());
      case REFUSED, NOT_FOUND, UNREACHABLE, GARBLED ->
          new Event.Waiting("Paperspace can't be read: " + problem.words());
    };
  }

  private Event sentBack(String why, Optional<Quote> quote) {
    return new Event.SentBack(why, quote, clocked.time().now().plus(clocked.timing().pending()));
  }

  private static Event failed(Failure failure) {
    return new Event.Failed(failure, new UserCheck.NotNeeded());
  }
}
