package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.chat.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * The Slack adapter. Nothing here needs Slack to be reachable in order to start or to acknowledge;
 * {@link #health()} says how things stand.
 */
public final class Slack implements AutoCloseable {
  private static final int ANSWERS = 4_000;
  private static final int DELIVERIES = 1_000_000;
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final SlackOptions options;
  private final Surroundings surroundings;
  private final Vitals vitals;
  private final WebApi api;
  private final SlackChat chat;
  private final SlackDirectory directory;
  private final FollowUps followUps;
  private final Turns turns = new Turns();
  private final AuthProbe probe;
  private Optional<FrontDoor> door = Optional.empty();

  /** Builds everything; listens to nothing and calls nobody yet. */
  public Slack(SlackOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.vitals = new Vitals(surroundings.clock());
    this.api = new WebApi(options, vitals);
    this.chat = new SlackChat(api, new Pace(surroundings.nanoTime()));
    this.directory = new SlackDirectory(api, options.installation());
    this.followUps = new FollowUps(options.limits());
    this.probe = new AuthProbe(api, options.installation(), vitals);
  }

  /**
   * Takes deliveries from now on.
   *
   * @return the port that is listened on
   * @throws IllegalStateException when it can't listen, or was started before
   */
  public synchronized int start(Receiver receiver) {
    if (door.isPresent()) {
      throw new IllegalStateException("starting the Slack front: it was started before");
    }
    var connections = new ConnectionGuard(options.limits(), surroundings.nanoTime());
    var front =
        new FrontDoor(options.host(), options.port(), connections, handler(receiver, connections));
    door = Optional.of(front);
    int port = front.open();
    probe.start();
    return port;
  }

  /** Messages to people; works before {@link #start} too. */
  public Chat chat() {
    return chat;
  }

  /** Who people are. */
  public Directory directory() {
    return directory;
  }

  /** How things stand, from memory. */
  public SlackHealth health() {
    return vitals.now();
  }

  /**
   * Stops: takes nothing new, lets running acknowledgements leave (5 s at most), then the slow
   * rests (10 s at most).
   */
  @Override
  public synchronized void close() {
    probe.close();
    door.ifPresent(FrontDoor::close);
    followUps.drain(DRAIN);
    api.close();
  }

  private FrontHandler handler(Receiver receiver, ConnectionGuard connections) {
    var incidents = new Incidents(surroundings.incidentIds());
    var intake =
        new Intake(
            receiver,
            followUps,
            this::replyTo,
            incidents,
            new Intake.Crowd(
                new Floods(surroundings.nanoTime()), new Sampled(surroundings.nanoTime())));
    var router = new BoltRouter(api.slack(), options.command(), intake);
    router.warmUp();
    var deliveries = new Deliveries(options.installation(), router, vitals, incidents);
    return new FrontHandler(
        new SignatureCheck(options.signingSecret(), surroundings.clock()),
        new ReplayMemory(ANSWERS, DELIVERIES, surroundings.nanoTime()),
        new RawBody(surroundings.nanoTime(), options.limits().bodyTime()),
        connections,
        deliveries::take);
  }

  private Reply replyTo(Occasion occasion) {
    var lines =
        new ResponseLine.Maker(
            new SlackAddresses(options.loopbackAllowed()), api.http(), surroundings.nanoTime());
    return new SlackReply(
        new Modals(api, turns, occasion), chat, lines.to(occasion.responseUrl()), occasion);
  }
}
