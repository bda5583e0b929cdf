package dev.quartermaster.request;

import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Quotes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What there is to do in each stage. */
public final class Steps {
  private final Preflight preflight;
  private final Sender sender;
  private final Looking looking;
  private final Follower follower;
  private final Finishing finishing;
  private final Action action;
  private final Hoping hoping;
  private final Drafting drafting;
  private final Time time;
  private final Timing timing;
  private final Brake brake;

  /** What the steps see of the world. */
  public record World(
      Cloud cloud,
      Account account,
      Listings listings,
      Admins admins,
      Voters voters,
      Judge judge,
      Alarms alarms,
      Market market,
      Provider provider) {}

  /** What things cost, and what is like what. */
  public record Market(Quotes quotes, Catalogue catalogue) {}

  /** What the steps go by. */
  public record Rules(Time time, Timing timing, Schedule schedule, Chance chance) {}

  /** Answers a draft whose asker got no answer, because the process died in between. */
  @FunctionalInterface
  public interface Drafting {
    /** Quotes it and shows it to its asker, or says what is missing, unless that is done. */
    void present(Request request);
  }

  /** Steps in that world, by those rules. */
  public Steps(World world, Rules rules, RequestStore store, Drafting drafting) {
    this.time = rules.time();
    this.timing = rules.timing();
    this.brake = store.brake();
    this.drafting = drafting;
    var soldOut = new SoldOut(world.cloud(), world.market().catalogue());
    var refusals = new Refusals(world.alarms(), time.real());
    var consent = Consent.of(world, brake, time, timing);
    this.preflight = Preflight.of(world, rules, consent, soldOut, refusals);
    this.hoping = new Hoping(world.cloud(), consent, brake, rules);
    this.sender = new Sender(world.cloud(), store, rules, refusals);
    this.looking = new Looking(world.listings(), world.account(), time, rules.timing());
    this.follower =
        new Follower(world.cloud(), world.listings(), rules.schedule(), time, rules.timing());
    this.finishing =
        new Finishing(world.cloud(), world.listings(), rules.schedule(), time, rules.timing());
    this.action = new Action(world.provider(), world.listings(), follower, rules);
  }

  /** What is found out about a request by looking once. */
  Next next(Request request) {
    boolean sending = request.stage() instanceof Stage.Creating;
    Optional<Surplus> removing = sending ? Optional.empty() : request.removing();
    Next other = removing.map(surplus -> remove(request, surplus)).orElseGet(Next.Rest::new);
    return other instanceof Next.Happened ? other : Next.sooner(own(request), other);
  }

  /** One step for a surplus machine, by the same order as for any. */
  private Next remove(Request request, Surplus surplus) {
    Next next = action.step(request, surplus.removal().orElseThrow());
    return next instanceof Next.Happened(Event.OfMachine event)
        ? new Next.Happened(new Event.SurplusChanged(surplus.id(), event))
        : next;
  }

  private Next own(Request request) {
    return switch (request.stage()) {
      case Stage.Draft(var until) -> draft(request, until);
      case Stage.Pending(_, var until) ->
          request.ballot().map(ballot -> ballot(ballot, until)).orElseGet(() -> until(until));
      case Stage.Approved _ -> new Next.Happened(preflight.check(request));
      case Stage.Creating(_, var since, _) -> creating(since);
      case Stage.Provisioning provisioning -> follower.provisioning(request, provisioning);
      case Stage.Ready ready -> finishing.ready(request, ready);
      case Stage.Off off -> finishing.off(request, off);
      case Stage.NotReady notReady -> follower.notReady(request, notReady);
      case Stage.Changing changing when !changing.sent() && brake.frozen().isPresent() ->
          new Next.Again(Wait.waiting(timing.poll()));
      case Stage.Changing changing -> action.step(request, changing);
      case Stage.Awaiting awaiting -> hoping.look(request, awaiting);
      case Stage.Failed(_, var user) ->
          user instanceof UserCheck.Due ? looking.user(request) : new Next.Rest();
      case Stage.Uncertain uncertain -> looking.uncertain(request, uncertain);
      case Stage.NotFound(_, _, var user) ->
          user instanceof UserCheck.Due ? looking.user(request) : looking.late(request);
      case Stage.Gone _, Stage.Rehearsed _, Stage.Cancelled _, Stage.Denied _, Stage.Expired _ ->
          new Next.Rest();
    };
  }

  /** What is to be written in place of an event, if something has come up against it meanwhile. */
  Event atLast(Request request, Event event) {
    return event instanceof Event.Intended ? preflight.objection(request).orElse(event) : event;
  }

  /** What it means that a listing shows the machine of a request that looks for one. */
  Event.Found found(Machine machine) {
    Instant now = time.now();
    return new Event.Found(machine, now, now.plus(timing.ready()));
  }

  /** Sends the create whose intent was just written. */
  Event send(Request creating, long intendedAt) {
    return sender.send(creating, intendedAt);
  }

  /** Gives an order that is on disk as given; what is known of it then, if anything. */
  Optional<Event> give(Request request) {
    return request.stage() instanceof Stage.Changing changing
        ? action.give(changing)
        : Optional.empty();
  }

  /** A count of nanoseconds that never jumps. */
  long nanos() {
    return time.nanos().getAsLong();
  }

  private Next draft(Request request, Instant until) {
    if (request.quote().isEmpty() && time.now().isBefore(until)) {
      drafting.present(request);
      return new Next.Again(Wait.waiting(Duration.between(time.now(), until)));
    }
    return until(until);
  }

  private Next ballot(Ballot ballot, Instant until) {
    Instant now = time.now();
    return BallotTimes.due(ballot, until, now)
        .<Next>map(Next.Happened::new)
        .orElseGet(() -> new Next.Again(BallotTimes.wait(BallotTimes.next(ballot, until), now)));
  }

  private Next until(Instant until) {
    Instant now = time.now();
    return now.isBefore(until)
        ? new Next.Again(Wait.waiting(Duration.between(now, until)))
        : new Next.Happened(new Event.Expired());
  }

  private Next creating(Instant since) {
    Duration age = Duration.between(since, time.real().instant());
    return age.compareTo(Timing.TAKE_OVER) >= 0
        ? new Next.Happened(sender.takeOver())
        : new Next.Again(Wait.real(Timing.TAKE_OVER.minus(age)));
  }
}
