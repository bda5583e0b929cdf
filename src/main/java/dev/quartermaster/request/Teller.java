package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Place;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the chat up to date with a request's row: its root card is drawn from the row, its lines
 * go out in order. Where the channel is closed to us it goes on in the asker's direct conversation,
 * then in the operations channel.
 */
public final class Teller {
  private static final Logger log = LoggerFactory.getLogger(Teller.class);
  private static final Duration NO_ACCESS_PAUSE = Duration.ofMinutes(1);

  private final RequestStore store;
  private final Chat chat;
  private final Optional<Place> operations;
  private final BallotTeller ballots;
  private final Pulse pulse;

  /**
   * Where things are told.
   *
   * @param operations where things go that can be told nowhere else
   * @param approvals where those who decide have their cards; else in the request's own thread
   */
  public record Places(Optional<Place> operations, Optional<Place> approvals) {}

  /** Tells in that chat; {@code usual} says how long machines take. */
  public Teller(RequestStore store, Chat chat, Places places, UsualTimes usual) {
    this.pulse = new Pulse(usual);
    this.store = store;
    this.chat = chat;
    this.operations = places.operations();
    this.ballots = new BallotTeller(store, chat, places.approvals());
  }

  /** Shows what is not shown yet, and says when to come back, if it could not all be said. */
  public Optional<Wait> tell(RequestId id) {
    Optional<Request> row = store.find(id);
    boolean spoken = row.map(Request::isPublic).orElse(false);
    return spoken ? tell(row.get()) : Optional.empty();
  }

  private Optional<Wait> tell(Request request) {
    Shown shown = store.shown(request.id());
    if (shown.root().isEmpty()) {
      return drawAnew(request);
    }
    MessageRef root = shown.root().get();
    if (ballots.isOutdated(request)) {
      showDecision(request, root);
    }
    for (Line line : store.unsaid(request.id())) {
      Optional<Wait> hindered = say(request, root, line);
      if (hindered.isPresent()) {
        return hindered;
      }
    }
    // Each by its own limit: a new card for those who decide doesn't wait for an update of another.
    Optional<Wait> card = keepUp(request, root);
    Optional<Wait> ballot = ballots.tell(request.id(), root);
    return sooner(card, ballot).or(() -> pulse.next(request));
  }

  /** Of two waits by the world's clock. */
  private static Optional<Wait> sooner(Optional<Wait> one, Optional<Wait> other) {
    return Stream.concat(one.stream(), other.stream()).min(Comparator.comparing(Wait::length));
  }

  /**
   * What can be pressed shows at once what others decided; the thread's lines come at a channel's
   * pace. What hinders it is met again below. Updates are few, so none is spent on a card that is
   * up to date.
   */
  private void showDecision(Request request, MessageRef root) {
    Optional<Wait> _ = ballots.tell(request.id(), root);
    Optional<Wait> _ = keepUp(request, root);
  }

  /** Draws the root card where it shows an older row, or shows for how long something goes on. */
  private Optional<Wait> keepUp(Request request, MessageRef root) {
    if (store.shown(request.id()).version() < request.version()) {
      return redraw(request.id(), root, chat::update);
    }
    if (pulse.isDue(request)) {
      // A beat that the chat has no time for is left out; it may not hold up what somebody decided.
      Optional<Wait> _ = redraw(request.id(), root, chat::freshen);
      pulse.drawn(request);
    }
    return Optional.empty();
  }

  private Optional<Wait> say(Request request, MessageRef root, Line line) {
    return settle(request, line.card(), card -> chat.reply(root, card), _ -> store.said(line));
  }

  /**
   * Draws the card from the row, read just before. A teller that slept meanwhile may still put an
   * old card over a newer one, so whoever has drawn, or may have, looks at the row once more.
   */
  private Optional<Wait> redraw(
      RequestId id, MessageRef root, BiFunction<MessageRef, Card, Delivery> draw) {
    View view = View.now(store, id);
    Request request = view.row();
    Optional<Wait> hindered =
        settle(
            request,
            root.channel().equals(request.place().channel())
                ? pulse.root(view)
                : pulse.elsewhere(view),
            card -> draw.apply(root, card),
            _ -> {
              store.remember(id, root, request.version());
              pulse.drawn(request);
            });
    boolean moved = view.isOutdated(store);
    if (moved && hindered.isEmpty()) {
      return redraw(id, root, chat::update);
    }
    if (moved && store.shown(id).root().equals(Optional.of(root))) {
      store.remember(id, root, request.version());
    }
    return hindered;
  }

  private Optional<Wait> settle(
      Request request, Card card, Function<Card, Delivery> send, Consumer<MessageRef> done) {
    return switch (fitting(request, card, send)) {
      case Delivery.Delivered(var message) -> {
        done.accept(message);
        yield Optional.empty();
      }
      case Delivery.Later(var pause, _) -> Optional.of(Wait.real(pause));
      case Delivery.Refused(var why, var words) -> refused(request, why, words);
    };
  }

  private static Delivery fitting(Request request, Card card, Function<Card, Delivery> send) {
    Delivery delivery = send.apply(card);
    if (delivery instanceof Delivery.Refused(var why, var words) && why == Delivery.Why.UNFIT) {
      log.error(
          "card refused as unfit, sending its summary alone id={} words={}", request.id(), words);
      return send.apply(Card.saying(card.summary()));
    }
    return delivery;
  }

  private Optional<Wait> refused(Request request, Delivery.Why why, String words) {
    log.warn("message refused id={} why={} words={}", request.id(), why, words);
    return switch (why) {
      case NO_ACCESS, UNFIT -> Optional.of(Wait.real(NO_ACCESS_PAUSE));
      case NOT_IN_CHANNEL, CLOSED, MESSAGE_GONE -> drawAnew(request);
    };
  }

  /**
   * A new root card: in the channel, else with the asker, else with operations. The card before it,
   * if any, has dead buttons from then on.
   */
  private Optional<Wait> drawAnew(Request request) {
    View view = View.of(store, request);
    String about = "root of " + request.id();
    Delivery delivery =
        fitting(request, pulse.root(view), card -> chat.post(request.place(), card, about));
    Card root = pulse.elsewhere(view);
    if (closed(delivery)) {
      delivery = fitting(request, root, card -> chat.direct(request.asker(), card));
    }
    if (closed(delivery) && operations.isPresent()) {
      delivery = fitting(request, root, card -> chat.post(operations.get(), card, about));
    }
    return switch (delivery) {
      case Delivery.Delivered(var message) -> {
        long shown = view.isOutdated(store) ? request.version() - 1 : request.version();
        store.remember(request.id(), message, shown);
        pulse.drawn(request);
        yield Optional.of(Wait.NONE);
      }
      case Delivery.Later(var pause, _) -> Optional.of(Wait.real(pause));
      case Delivery.Refused(var why, var words) -> {
        log.error("request can be told nowhere id={} why={} words={}", request.id(), why, words);
        yield Optional.of(Wait.real(NO_ACCESS_PAUSE));
      }
    };
  }

  private static boolean closed(Delivery delivery) {
    return delivery instanceof Delivery.Refused(var why, _)
        && why != Delivery.Why.NO_ACCESS
        && why != Delivery.Why.UNFIT;
  }
}
