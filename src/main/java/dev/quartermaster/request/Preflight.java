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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The last look before the intent: age, right, rules on live lists, price, availability, and that
 * no machine has this mark yet.
 */
final class Preflight {
  /** Those who are about to be sent at the same time share what is read, if it is this young. */
  private static final Duration SHARED = Duration.ofSeconds(10);

  private final Cloud cloud;
  private final Listings listings;
  private final Checks checks;
  private final Clocked clocked;

  /** What is checked against. */
  private record Checks(
      Account account, Consent consent, Quotes quotes, SoldOut soldOut, Refusals refusals) {}

  /** The times, and the lots. */
  private record Clocked(Time time, Timing timing, Chance chance) {}

  private Preflight(Cloud cloud, Listings listings, Checks checks, Clocked clocked) {
    this.cloud = cloud;
    this.listings = listings;
    this.checks = checks;
    this.clocked = clocked;
  }

  /** Looks at that world, by those rules. */
  static Preflight of(
      Steps.World world, Steps.Rules rules, Consent consent, SoldOut soldOut, Refusals refusals) {
    var checks = new Checks(world.account(), consent, world.market().quotes(), soldOut, refusals);
    return new Preflight(
        world.cloud(),
        world.listings(),
        checks,
        new Clocked(rules.time(), rules.timing(), rules.chance()));
  }

  /** What follows for an approved request: its intent, or why not yet, or why not at all. */
  Event check(Request request) {
    return objection(request).orElseGet(() -> onLists(request));
  }

  /** What is against sending now; asked once more when all else is read. */
  Optional<Event> objection(Request request) {
    return checks.consent().objection(request);
  }

  private Event onLists(Request request) {
    MachineSpec spec = request.quoted().spec();
    Facts facts = checks.account().facts(youngEnough(request));
    Optional<CloudProblem> problem = checks.account().problem();
    if (problem.isPresent()) {
      return unread(problem.get());
    }
    Optional<Quote> forAccount = accountOf(request.quoted(), facts);
    if (forAccount.isPresent()) {
      return checks
          .consent()
          .sentBack(
              request,
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
    Quote now = checks.quotes().quote(request.quoted().changed(UnaryOperator.identity()));
    if (!now.choices().equals(request.quoted().choices())) {
      return checks.consent().sentBack(request, "the list price changed", Optional.of(now));
    }
    return onAvailability(request, spec);
  }

  /** Read since the yes, or since the turn came, and a moment ago at most. */
  private Duration youngEnough(Request request) {
    Instant yes =
        request
            .attempt()
            .flatMap(Attempt::since)
            .or(() -> request.approval().map(Approval::at))
            .orElse(Instant.MAX);
    Instant now = clocked.time().real().instant();
    Duration since = yes.isBefore(now) ? Duration.between(yes, now) : Duration.ZERO;
    return since.compareTo(SHARED) < 0 ? since : SHARED;
  }

  /** The same wish for the account that a new user turns out to have. */
  private Optional<Quote> accountOf(Quote quote, Facts facts) {
    if (!(quote.spec().owner() instanceof Owner.NewUser newUser)) {
      return Optional.empty();
    }
    return facts.users().orElse(List.of()).stream()
        .filter(user -> user.email().equals(Optional.of(newUser.email())))
        .findFirst()
        .map(
            user ->
                checks
                    .quotes()
                    .quote(quote.changed(spec -> spec.ownedBy(new Owner.Existing(user.id())))));
  }

  private Event onAvailability(Request request, MachineSpec spec) {
    return switch (cloud.available(spec.region(), spec.type())) {
      case Reading.Unreadable<Optional<Boolean>>(var problem) -> unread(problem);
      case Reading.Read<Optional<Boolean>>(var available) ->
          available.orElse(true) ? onListing(request) : soldOut(request);
    };
  }

  /** Nothing was sent, so the next choice may be tried. */
  private Event soldOut(Request request) {
    Quote quote = request.quoted();
    return quote.hasNext()
        ? new Event.TurnedDown(
            SoldOut.of(quote.spec()), clocked.chance().marker(), clocked.time().real().instant())
        : failed(checks.soldOut().describe(quote));
  }

  /**
   * A machine under this mark would mean that this row is older than the truth (a restored backup):
   * adopt it, send nothing.
   */
  private Event onListing(Request request) {
    Attempt attempt = request.attempt().orElseThrow();
    return switch (listings.within(youngEnough(request))) {
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
      case REFUSED, SOLD_OUT, NOT_FOUND, UNREACHABLE, REHEARSED, GARBLED ->
          new Event.Waiting("Paperspace can't be read: " + problem.words());
    };
  }

  private static Event failed(Failure failure) {
    return new Event.Failed(failure, new UserCheck.NotNeeded());
  }
}
