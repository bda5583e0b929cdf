package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says on a card that waits that nothing is sent at all just now. */
final class FrozenCard {
  private FrozenCard() {}

  /** Whether a request waits for something that a freeze keeps from it. */
  static boolean concerns(Request request) {
    return request.stage() instanceof Stage.Pending
        || request.stage() instanceof Stage.Approved
        || request.stage() instanceof Stage.Awaiting;
  }

  /** The card as it is drawn while everything is stopped, or as it is. */
  static Card of(Request request, Card card, Optional<Freeze> frozen) {
    return frozen.filter(_ -> concerns(request)).map(freeze -> with(card, freeze)).orElse(card);
  }

  private static Card with(Card card, Freeze freeze) {
    Text words = words(freeze);
    List<Part> parts = new ArrayList<>(card.parts());
    int place = !parts.isEmpty() && parts.getFirst() instanceof Part.Title ? 1 : 0;
    parts.add(place, new Part.Line(words));
    return new Card(card.summary().and(" ").and(words), parts);
  }

  /** Who stopped everything, since when and why. */
  static Text words(Freeze freeze) {
    return Text.empty()
        .strong("Frozen")
        .and(": nothing is sent to Paperspace. Stopped by ")
        .mention(freeze.by())
        .and(" ")
        .moment(freeze.at())
        .and(":" + BallotWords.quoted(freeze.reason()) + ".");
  }
}
