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
  private static final Duration[] LOOKS = {
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(20),
    Duration.ofSeconds(40)
  };
  private static final Duration SLOW_LOOK = Duration.ofMinutes(1);

  private final Time time;
  private final Timing timing;
  private final boolean removeMarks;

  /**
   * Goes by those clocks; {@code removeMarks} says whether a made machine gets its plain name back.
   */
  public Schedule(Time time, Timing timing, boolean removeMarks) {
    this.time = time;
    this.timing = timing;
    this.removeMarks = removeMarks;
  }

  /** The wait until the next step; nothing where only a person can go on. */
  public Optional<Wait> next(Request request) {
    return switch (request.stage()) {
      case Stage.Draft(var until) ->
          Optional.of(request.quote().isPresent() ? until(until) : Wait.real(UNANSWERED));
      case Stage.Pending(_, var until) ->
          Optional.of(
              until(request.ballot().map(ballot -> BallotTimes.next(ballot, until)).orElse(until)));
      case Stage.Approved(var waiting) ->
          Optional.of(waiting.isPresent() ? Wait.waiting(timing.poll()) : Wait.NONE);
      case Stage.Creating(_, var since) ->
          Optional.of(
              Wait.real(Duration.between(time.real().instant(), since.plus(Timing.TAKE_OVER))));
      case Stage.Provisioning(var made, _) -> Optional.of(poll(made));
      case Stage.Ready(var made, var address) -> ready(made, address.isPresent());
      case Stage.Off(var made) ->
          made.marked() && removeMarks ? Optional.of(Wait.NONE) : Optional.empty();
      case Stage.NotReady(var made, _) -> Optional.of(slowPoll(made));
      case Stage.Changing changing ->
          Optional.of(changing.sent() ? Wait.waiting(timing.poll()) : Wait.NONE);
      case Stage.Uncertain uncertain ->
          Optional.of(
              Wait.waiting(
                  uncertain.looks() < LOOKS.length ? LOOKS[uncertain.looks()] : SLOW_LOOK));
      case Stage.Failed(_, var user) -> due(user);
      case Stage.NotFound(_, _, var user) -> due(user);
      case Stage.Gone _, Stage.Cancelled _, Stage.Denied _, Stage.Expired _ -> Optional.empty();
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

  private Optional<Wait> ready(Made made, boolean addressMissing) {
    if (made.marked() && removeMarks) {
      return Optional.of(Wait.NONE);
    }
    return addressMissing ? Optional.of(Wait.waiting(timing.poll())) : Optional.empty();
  }

  private Wait poll(Made made) {
    boolean young = age(made).compareTo(CALM_AFTER) < 0;
    return Wait.waiting(young ? timing.poll() : timing.poll().multipliedBy(3));
  }

  /**
   * The longer it has not been ready, the more rarely it is looked at: between half a minute and a
   * quarter of an hour.
   */
  private Wait slowPoll(Made made) {
    Duration tenth = age(made).dividedBy(10);
    Duration least = Duration.ofSeconds(30);
    Duration most = Duration.ofMinutes(15);
    return Wait.waiting(
        tenth.compareTo(least) < 0 ? least : tenth.compareTo(most) > 0 ? most : tenth);
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
