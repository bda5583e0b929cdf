package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A chat that remembers what stands where, and can refuse. */
final class StubChat implements Chat {
  private final Deque<Function<Card, Optional<Delivery>>> answers = new ArrayDeque<>();
  private final List<String> log = new ArrayList<>();
  private final List<String> cards = new ArrayList<>();
  private int posted;

  /** The next calls end like that. */
  void next(Delivery... deliveries) {
    List.of(deliveries).forEach(delivery -> answers.add(_ -> Optional.of(delivery)));
  }

  /** What came through, as "post C0MACHINES: words". */
  List<String> log() {
    return List.copyOf(log);
  }

  /** Every card that came through, whole. */
  List<String> cards() {
    return List.copyOf(cards);
  }

  @Override
  public Delivery post(Place place, Card card, String about) {
    return deliver("post " + place.channel(), place.channel(), card);
  }

  @Override
  public Delivery reply(MessageRef root, Card card) {
    return deliver("reply to " + root.number(), root.channel(), card);
  }

  @Override
  public Delivery update(MessageRef message, Card card) {
    Delivery delivery = deliver("update " + message.number(), message.channel(), card);
    return delivery instanceof Delivery.Delivered ? new Delivery.Delivered(message) : delivery;
  }

  @Override
  public Delivery freshen(MessageRef message, Card card) {
    return update(message, card);
  }

  @Override
  public Delivery whisper(Place place, Person person, Card card) {
    return deliver("whisper to " + person.id(), place.channel(), card);
  }

  @Override
  public Delivery direct(Person person, Card card) {
    return deliver("direct to " + person.id(), "D" + person.id(), card);
  }

  @Override
  public Optional<String> link(MessageRef message) {
    return Optional.empty();
  }

  private Delivery deliver(String what, String channel, Card card) {
    if (!answers.isEmpty()) {
      Optional<Delivery> answer = answers.remove().apply(card);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    log.add(what + ": " + Plain.firstWords(card));
    cards.add(Plain.card(card));
    posted++;
    return new Delivery.Delivered(new MessageRef(channel, "m" + posted));
  }
}
