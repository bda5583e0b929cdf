package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the card of those who decide up to date with the row: in their channel, or in the request's
 * thread where there is none or it is closed to us. Only the newest such card has buttons that
 * work.
 */
final class BallotTeller {
  private static final Logger log = LoggerFactory.getLogger(BallotTeller.class);
  private static final Duration REFUSED_PAUSE = Duration.ofMinutes(1);

  private final RequestStore store;
  private final Chat chat;
  private final Optional<Place> approvals;

  BallotTeller(RequestStore store, Chat chat, Optional<Place> approvals) {
    this.store = store;
    this.chat = chat;
    this.approvals = approvals;
  }

  /** Whether the card of those who decide stands there, and shows an older row. */
  boolean isOutdated(Request request) {
    Shown shown = store.ballotShown(request.id());
    return shown.root().isPresent() && edition(request) > shown.version();
  }

  private static long edition(Request request) {
    return request.ballot().map(Ballot::edition).orElse(0L);
  }

  /** Shows what is not shown yet of a request whose own card is that; says when to come back. */
  Optional<Wait> tell(RequestId id, MessageRef root) {
    View view = View.now(store, id);
    Request request = view.row();
    Shown shown = store.ballotShown(id);
    if (edition(request) <= shown.version()) {
      return Optional.empty();
    }
    return shown.root().isEmpty()
        ? post(view, root)
        : update(view, shown.root().get(), root, shown.version());
  }

  private Optional<Wait> post(View view, MessageRef root) {
    Request request = view.row();
    Card card = view.ballot();
    Optional<Place> place = approvals.filter(channel -> !channel.equals(root.place()));
    Delivery delivery =
        place
            .map(channel -> chat.post(channel, card, "ballot of " + request.id()))
            .orElseGet(() -> chat.reply(root, card));
    if (place.isPresent() && delivery instanceof Delivery.Refused(var why, var words)) {
      log.error("approvals channel refused id={} why={} words={}", request.id(), why, words);
      delivery = chat.reply(root, card);
    }
    return settled(view, delivery);
  }

  private Optional<Wait> update(View view, MessageRef card, MessageRef root, long shown) {
    Request request = view.row();
    Delivery delivery = chat.update(card, view.ballot());
    if (delivery instanceof Delivery.Refused(var why, _) && why == Delivery.Why.MESSAGE_GONE) {
      return post(view, root);
    }
    if (delivery instanceof Delivery.Delivered && !card.place().equals(root.place())) {
      for (Text push : pushes(request, shown)) {
        if (chat.reply(card, Card.saying(push)) instanceof Delivery.Later(var pause, _)) {
          return Optional.of(Wait.real(pause));
        }
      }
    }
    return settled(view, delivery);
  }

  /** Whoever slept may have put an old card over a newer one, so the row is looked at again. */
  private Optional<Wait> settled(View view, Delivery delivery) {
    Request request = view.row();
    return switch (delivery) {
      case Delivery.Delivered(var message) -> {
        boolean moved = view.isOutdated(store);
        long edition = edition(request);
        store.rememberBallot(request.id(), message, moved ? edition - 1 : edition);
        yield moved ? Optional.of(Wait.NONE) : Optional.empty();
      }
      case Delivery.Later(var pause, _) -> Optional.of(Wait.real(pause));
      case Delivery.Refused(var why, var words) -> {
        log.error("approval card refused id={} why={} words={}", request.id(), why, words);
        yield Optional.of(Wait.real(REFUSED_PAUSE));
      }
    };
  }

  /** What an edited card alone would tell nobody, because a chat announces new messages only. */
  private static List<Text> pushes(Request request, long shown) {
    List<Text> pushes = new ArrayList<>();
    Ballot ballot = request.ballot().orElseThrow();
    if (!(request.stage() instanceof Stage.Pending(var why, var until))) {
      return pushes;
    }
    if (ballot.since() > shown) {
      pushes.add(BallotWords.waiting(ballot, why, until));
    }
    boolean reminds = ballot.pushes().reminded().filter(version -> version > shown).isPresent();
    boolean widens = ballot.pushes().widened().filter(version -> version > shown).isPresent();
    if (reminds || widens) {
      pushes.add(Text.of("Nobody has decided yet. ").and(BallotWords.waiting(ballot, why, until)));
    }
    return pushes;
  }
}
