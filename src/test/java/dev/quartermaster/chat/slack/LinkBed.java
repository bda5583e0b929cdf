package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.chat.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The door of links by a clock that is moved, with Slack's side in memory. */
final class LinkBed implements AutoCloseable {
  final HandTimer timer = new HandTimer();
  final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  final FakeLinks links =
      new FakeLinks(
          (line, said) -> heard.add(new Heard(Json.read(said).orElseThrow(), !line.over)));
  final FakeWebApi web = new FakeWebApi();
  final Vitals vitals = new Vitals(() -> SlackBed.NOW);
  final SocketDoor door;
  private final FollowUps followUps = new FollowUps(Limits.standard());
  private final WebApi api = new WebApi(SlackBed.options(web, Limits.standard()), vitals);

  /**
   * What the bot sent.
   *
   * @param arrived whether Slack has it
   */
  record Heard(JsonNode ack, boolean arrived) {
    String envelope() {
      return ack.path("envelope_id").asString("");
    }
  }

  LinkBed(Receiver receiver) {
    var incidents = new Incidents(() -> "incident-1");
    var crowd = new Intake.Crowd(new Floods(System::nanoTime), new Sampled(System::nanoTime));
    var intake = new Intake(receiver, followUps, _ -> new Nobody(), incidents, crowd);
    var installation = new Installation("T0QUARTER", "A0MACHINE", Optional.empty());
    var deliveries =
        new Deliveries(
            installation,
            new BoltRouter(api.slack(), "/machine", intake),
            new ReplayMemory(4_000, 100_000, timer::nanos),
            vitals,
            incidents);
    var rhythm = LinkRhythm.standard();
    var lines = new ResponseLine.Maker(new SlackAddresses(true), api.http(), System::nanoTime);
    var courier =
        new Courier(
            deliveries::take, new LateAnswers(api, lines, Runnable::run), timer, rhythm.answer());
    var opener = new LinkOpener(links::ask, new SlackAddresses(false), timer::nanos);
    this.door =
        new SocketDoor(
            new Seat.Equipment(
                opener, links, Runnable::run, timer, rhythm, timer::nanos, () -> 0.5),
            courier,
            vitals);
  }

  /** Opens the door and lets Slack greet both links. */
  LinkBed opened() {
    var _ = door.open();
    links.lines.forEach(FakeLinks.Line::greet);
    return this;
  }

  /** The next acknowledgement. */
  Heard next() {
    try {
      return Optional.ofNullable(heard.poll(20, TimeUnit.SECONDS)).orElseThrow();
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }

  /** Lets time pass. */
  void passes(Duration time) {
    timer.passes(time);
  }

  /** A press as an envelope. */
  String press(String envelope, String value) {
    return interactive(envelope, Payloads.press("confirm#0", value, web.responseUrl(), true));
  }

  /** An HTTP delivery as an envelope. */
  static String interactive(String envelope, String body) {
    String json = URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8);
    return envelope(envelope, "interactive", Json.read(json).orElseThrow());
  }

  static String command(String envelope, String words, String responseUrl) {
    var payload = Json.object();
    String form = Payloads.command(words, "1.2." + envelope, responseUrl);
    for (String pair : form.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      payload.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return envelope(envelope, "slash_commands", payload);
  }

  static String envelope(String id, String type, JsonNode payload) {
    var envelope =
        Json.object()
            .put("envelope_id", id)
            .put("type", type)
            .put("accepts_response_payload", true);
    envelope.set("payload", payload);
    return envelope.toString();
  }

  @Override
  public void close() {
    door.close();
    followUps.drain(Duration.ofSeconds(5));
    api.close();
    web.close();
  }

  private static final class Nobody implements Reply {
    @Override
    public void say(Place place, Card card) {}

    @Override
    public void replace(Place place, Card card) {}

    @Override
    public boolean open(Form form) {
      return true;
    }

    @Override
    public boolean push(Form form) {
      return true;
    }

    @Override
    public boolean redraw(Form form) {
      return true;
    }
  }
}
