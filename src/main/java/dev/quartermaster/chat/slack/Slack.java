package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.chat.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

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
  private final RealTimer timer = new RealTimer();
  private Optional<Entrance> door = Optional.empty();

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
   * @return the port that is listened on, where there is one
   * @throws IllegalStateException when it can't listen, or was started before
   */
  public synchronized OptionalInt start(Receiver receiver) {
    if (door.isPresent()) {
      throw new IllegalStateException("starting the Slack front: it was started before");
    }
    var replays = new ReplayMemory(ANSWERS, DELIVERIES, surroundings.nanoTime());
    Deliveries deliveries = deliveries(receiver, replays);
    Entrance entrance =
        switch (options.door()) {
          case SlackDoor.Http http -> front(http, replays, deliveries);
          case SlackDoor.Socket socket -> links(socket, deliveries);
        };
    door = Optional.of(entrance);
    OptionalInt port = entrance.open();
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
    door.ifPresent(Entrance::close);
    timer.close();
    followUps.drain(DRAIN);
    api.close();
  }

  private Deliveries deliveries(Receiver receiver, ReplayMemory replays) {
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
    return new Deliveries(options.installation(), router, replays, vitals, incidents);
  }

  private Entrance front(SlackDoor.Http http, ReplayMemory replays, Deliveries deliveries) {
    var connections = new ConnectionGuard(options.limits(), surroundings.nanoTime());
    var handler =
        new FrontHandler(
            new SignatureCheck(http.signingSecret(), surroundings.clock()),
            replays,
            new RawBody(surroundings.nanoTime(), options.limits().bodyTime()),
            connections,
            deliveries::take);
    return new FrontDoor(http.host(), http.port(), connections, handler, vitals);
  }

  private Entrance links(SlackDoor.Socket socket, Deliveries deliveries) {
    var equipment =
        new Seat.Equipment(
            new LinkOpener(
                () -> api.openLink(socket.appToken()), addresses(), surroundings.nanoTime()),
            Link.client(socket.rhythm().ping()),
            Thread::startVirtualThread,
            timer,
            socket.rhythm(),
            surroundings.nanoTime(),
            surroundings.chance());
    var besides = new LateAnswers(api, lines(), followUps::note);
    var courier = new Courier(deliveries::take, besides, timer, socket.rhythm().answer());
    return new SocketDoor(equipment, courier, vitals);
  }

  private SlackAddresses addresses() {
    return new SlackAddresses(options.loopbackAllowed());
  }

  private ResponseLine.Maker lines() {
    return new ResponseLine.Maker(addresses(), api.http(), surroundings.nanoTime());
  }

  private Reply replyTo(Occasion occasion) {
    return new SlackReply(
        new Modals(api, turns, occasion), chat, lines().to(occasion.responseUrl()), occasion);
  }
}
