package dev.quartermaster.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a request is looked at next, by its stage alone. */
public final class Schedule {
  /**
   * A draft that was acknowledged but not answered, because the process died in between, is
   * answered after this.
   */
  private static final Duration UNANSWERED = Duration.ofSeconds(10);

  private static final Duration CALM_AFTER = Duration.ofMinutes(2);

  private final Time time;
  private final Timing timing;
  private final Quiet quiet;
  private final boolean removeMarks;

  /**
   * Goes by those clocks; {@code removeMarks} says whether a made machine gets its plain name back.
   */
  public Schedule(Time time, Timing timing, boolean removeMarks) {
    this.time = time;
    this.quiet = new Quiet(time.real());
    this.timing = timing;
    this.removeMarks = removeMarks;
  }

  /** The wait until the next step; nothing where only a person can go on. */
  public Optional<Wait> next(Request request) {
    Optional<Wait> own = own(request);
    Optional<Wait> other = request.removing().flatMap(Surplus::removal).map(this::order);
    boolean first =
        other.isPresent()
            && own.map(wait -> wait.length().compareTo(other.get().length()) > 0).orElse(true);
    return first ? other : own;
  }

  private Wait order(Stage.Changing now) {
    return now.sent() || now.overdue() ? changing(now) : Wait.NONE;
  }

  private Optional<Wait> own(Request request) {
    return switch (request.stage()) {
      case Stage.Draft(var until) ->
          Optional.of(request.quote().isPresent() ? until(until) : Wait.real(UNANSWERED));
      case Stage.Pending(_, var until) ->
          Optional.of(
              until(request.ballot().map(ballot -> BallotTimes.next(ballot, until)).orElse(until)));
      case Stage.Approved approved -> Optional.of(approved(approved));
      case Stage.Creating(_, var since, _) ->
          Optional.of(
              Wait.real(Duration.between(time.real().instant(), since.plus(Timing.TAKE_OVER))));
      case Stage.Provisioning(var made, _, var until) ->
          Optional.of(quiet.left(until).orElseGet(() -> poll(made)));
      case Stage.Ready(var made, var address) -> ready(made, address.isPresent());
      case Stage.Off(var made) -> ready(made, false);
      case Stage.NotReady(var made, _) -> Optional.of(Backoff.rarely(age(made)));
      case Stage.Changing changing -> Optional.of(order(changing));
      case Stage.Uncertain uncertain ->
          Optional.of(
              quiet
                  .left(uncertain.quietUntil())
                  .orElseGet(() -> Wait.waiting(Backoff.rising(uncertain.looks()))));
      case Stage.Awaiting(_, var hope) -> Optional.of(hope.next(time.now()));
      case Stage.Failed(_, var user) -> due(user);
      case Stage.NotFound(_, _, var user) -> due(user);
      case Stage.Gone _, Stage.Rehearsed _, Stage.Cancelled _, Stage.Denied _, Stage.Expired _ ->
          Optional.empty();
    };
  }

  /** Nothing found out yet: what that means for when to look again. */
  Next again(Request request) {
    return next(request).<Next>map(Next.Again::new).orElseGet(Next.Rest::new);
  }

  /** Whether the mark is to be taken out of a made machine's name. */
  boolean removesMarks() {
    return removeMarks;
  }

  private Wait approved(Stage.Approved now) {
    Optional<Wait> left = quiet.left(now.notBefore());
    if (left.isPresent()) {
      return left.get();
    }
    if (now.holds() > 0) {
      return Wait.waiting(Backoff.rising(now.holds()));
    }
    return now.waiting().isPresent() ? Wait.waiting(timing.poll()) : Wait.NONE;
  }

  /** The pace at which an order is followed; once it is overdue, ever more rarely. */
  Wait changing(Stage.Changing now) {
    return now.overdue()
        ? Backoff.rarely(Timing.WATCH.minus(Duration.between(time.now(), now.until())))
        : Wait.waiting(timing.poll());
  }

  private Optional<Wait> ready(Made made, boolean addressMissing) {
    Optional<Wait> rename =
        made.marked() && removeMarks
            ? Optional.of(made.refused().map(it -> until(it.next())).orElse(Wait.NONE))
            : Optional.empty();
    Wait poll = Wait.waiting(timing.poll());
    boolean first = rename.map(wait -> wait.length().compareTo(poll.length()) > 0).orElse(true);
    return addressMissing && first ? Optional.of(poll) : rename;
  }

  private Wait poll(Made made) {
    boolean young = age(made).compareTo(CALM_AFTER) < 0;
    return Wait.waiting(young ? timing.poll() : timing.poll().multipliedBy(3));
  }

  private Duration age(Made made) {
    return Duration.between(made.since(), time.now());
  }

  private Wait until(Instant moment) {
    return Wait.waiting(Duration.between(time.now(), moment));
  }

  private static Optional<Wait> due(UserCheck user) {
    return user instanceof UserCheck.Due ? Optional.of(Wait.NONE) : Optional.empty();
  }
}
