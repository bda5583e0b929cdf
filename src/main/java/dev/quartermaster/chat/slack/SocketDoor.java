package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.slack.SocketMessage.Parcel;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's deliveries through links that we open to it (Slack docs, Socket Mode). Two, because each
 * ends now and then and what comes meanwhile comes by the other; what is sent to a person's press
 * by a link that is lost is lost with it, and he presses again.
 */
final class SocketDoor implements Entrance, Seat.Hall {
  private static final Logger log = LoggerFactory.getLogger(SocketDoor.class);
  private static final int LINKS = 2;
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final Courier courier;
  private final Vitals vitals;
  private final List<Seat> seats;
  private final AtomicBoolean off = new AtomicBoolean();

  SocketDoor(Seat.Equipment equipment, Courier courier, Vitals vitals) {
    this.courier = courier;
    this.vitals = vitals;
    this.seats = Stream.generate(() -> new Seat(equipment, this)).limit(LINKS).toList();
  }

  @Override
  public OptionalInt open() {
    seats.forEach(Seat::dial);
    return OptionalInt.empty();
  }

  @Override
  public void brought(Link link, Parcel parcel) {
    courier.take(parcel, link::send);
  }

  @Override
  public void changed() {
    if (off.get()) {
      return;
    }
    long up = seats.stream().filter(Seat::isUp).count();
    String why =
        seats.stream().filter(seat -> !seat.isUp()).map(Seat::trouble).findFirst().orElse("");
    vitals.door(
        new SlackHealth.Door(
            up > 0, up + " of " + LINKS + " links up" + (up > 0 ? "" : ", " + why)));
  }

  /** What was delivered before is still acknowledged: the links close after what is sent. */
  @Override
  public void disabled() {
    if (off.compareAndSet(false, true)) {
      log.error(
          "slack serves no links to this app: Socket Mode was switched off; switch it on at the"
              + " app's page, or set slack.door to http, and start the bot again");
      vitals.door(
          new SlackHealth.Door(false, "Socket Mode is switched off; switch it on and start again"));
      seats.forEach(Seat::end);
    }
  }

  @Override
  public void close() {
    courier.drain(DRAIN);
    List<Link> ending = seats.stream().flatMap(seat -> seat.end().stream()).toList();
    ending.forEach(link -> link.awaitEnd(GOODBYE));
    ending.forEach(Link::cut);
  }
}
