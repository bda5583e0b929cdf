package dev.quartermaster.simulation;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chat itself: what stands in it, who is who, and whether the channel is open. */
final class FakeChat {
  static final String TEAM = "T0QUARTER";
  static final Person ADA = new Person(TEAM, "U0ADA");
  static final Person BOB = new Person(TEAM, "U0BOB");
  static final Person EVE = new Person(TEAM, "U0EVE");
  static final Person MAX = new Person(TEAM, "U0MAX");
  static final String GROUP = "S0ADMINS";
  static final Place MACHINES = new Place("C0MACHINES");
  static final Place APPROVALS = new Place("C0APPROVALS");
  static final Place OPERATIONS = new Place("C0OPERATIONS");

  private final World world;
  private final Map<MessageRef, Optional<MessageRef>> threads = new HashMap<>();
  private final Set<MessageRef> deleted = new LinkedHashSet<>();
  private final Set<Person> group = new LinkedHashSet<>(Set.of(BOB));
  private boolean adaWorksHere = true;
  private boolean closed;
  private int numbers;
  private final People people;

  FakeChat(World world) {
    this.world = world;
    this.people = new People(world);
  }

  /** The day begins: people get going, rights change, the channel may be closed. */
  void begin() {
    history(ADA, true);
    history(BOB, true);
    people.begin();
    Dice dice = world.dice();
    if (dice.permille(400)) {
      int changes = 1 + dice.below(4);
      for (int i = 0; i < changes; i++) {
        sometime(dice.permille(500) ? this::turnAda : this::turnBob);
      }
    }
    if (dice.permille(150)) {
      sometime(() -> closed = true);
      if (dice.permille(700)) {
        sometime(() -> closed = false);
      }
    }
  }

  /** It may be that somebody loses his right just after he has confirmed something. */
  void hasConfirmed(Person person) {
    Dice dice = world.dice();
    if (dice.permille(80) && mayStill(person)) {
      Runnable turn = person.equals(ADA) ? this::turnAda : this::turnBob;
      world.later(dice.seconds(0, 60), turn);
      if (world.weather().cloud() > 0) {
        world.copies().cloudOutages().begin(dice.seconds(30, 8 * 60));
      }
      world.later(dice.seconds(3 * 60, 20 * 60), turn);
    }
  }

  private boolean mayStill(Person person) {
    return person.equals(ADA) ? adaWorksHere : group.contains(person);
  }

  private void sometime(Runnable change) {
    world.later(world.dice().between(Duration.ZERO, world.weather().length()), change);
  }

  private void turnAda() {
    adaWorksHere = !adaWorksHere;
    history(ADA, adaWorksHere);
  }

  private void turnBob() {
    if (!group.remove(BOB)) {
      group.add(BOB);
    }
    history(BOB, group.contains(BOB));
  }

  private void history(Person person, boolean may) {
    world.note("chat: " + person.id() + (may ? " is" : " is not") + " an admin now");
    world.history().add(new History.Fact.Admin(person, may));
  }

  boolean worksHere(Person person) {
    return !person.equals(ADA) || adaWorksHere;
  }

  Set<Person> members() {
    return Set.copyOf(group);
  }

  boolean isClosed(String channel) {
    return closed && channel.equals(MACHINES.channel());
  }

  boolean isDeleted(MessageRef message) {
    return deleted.contains(message);
  }

  /** Somebody takes a message away. */
  void delete(MessageRef message) {
    deleted.add(message);
  }

  MessageRef post(Place place, Optional<MessageRef> thread, Card card) {
    numbers++;
    var message = new MessageRef(place.channel(), "1700000000.%06d".formatted(numbers));
    threads.put(message, thread);
    stands(message, card);
    return message;
  }

  MessageRef update(MessageRef message, Card card) {
    stands(message, card);
    return message;
  }

  private void stands(MessageRef message, Card card) {
    Optional<MessageRef> thread = threads.getOrDefault(message, Optional.empty());
    world.note("chat: " + message.number().substring(11) + " " + Words.of(card.summary()));
    world.history().add(new History.Fact.Delivered(message, thread, card));
    if (thread.isEmpty()) {
      people.sawCard(message, card);
    }
  }

  /** A private card for one person. */
  void whisper(Person person, Card card, Optional<String> delivery) {
    world.note("chat: to " + person.id() + " " + Words.of(card.summary()));
    world.history().add(new History.Fact.Whispered(person, card, delivery));
    people.sawPrivately(person, card);
  }

  People people() {
    return people;
  }
}
