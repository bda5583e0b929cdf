package dev.quartermaster.simulation;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Fingerprint;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the outside saw, in order: the cloud, the chat and the disk. The checker judges by nothing
 * else.
 */
final class History {
  private final Agenda agenda;
  private final List<Entry> entries = new ArrayList<>();

  /** Something seen, by its place in the order and its time. */
  record Entry(int number, Instant at, Fact fact) {}

  /** What can be seen. */
  sealed interface Fact {
    /** The first byte of a create left a process. */
    record Posted(Marker marker, MachineSpec spec) implements Fact {}

    /** The cloud made a machine under a mark. */
    record Made(Marker marker, CloudId.Machine id) implements Fact {}

    /** A machine shows in listings from now on. */
    record Shows(CloudId.Machine id) implements Fact {}

    /** A machine is gone. */
    record Destroyed(CloudId.Machine id) implements Fact {}

    /** Somebody got a complete listing that began then. */
    record Listed(Instant began, Set<CloudId.Machine> machines) implements Fact {}

    /** Somebody was told that a machine is ready. */
    record SaidReady(CloudId.Machine id) implements Fact {}

    /** A message stands in the chat, or says something else than before. */
    record Delivered(MessageRef message, Optional<MessageRef> thread, Card card) implements Fact {}

    /** A private card reached a person. */
    record Whispered(Person person, Card card, Optional<String> delivery) implements Fact {}

    /** A person did something. */
    record Did(Interaction interaction, String delivery, Optional<Card> on) implements Fact {}

    /** A process begins to deal with what a person did. */
    record Taken(String delivery) implements Fact {}

    /** What a person did was acknowledged in time, at once with words or not. */
    record Acknowledged(String delivery, boolean silently) implements Fact {}

    /** A person is an admin from now on, or is not. */
    record Admin(Person person, boolean may) implements Fact {}

    /** A change is durable. */
    record Durable(
        Request row,
        Class<? extends Event> event,
        Optional<String> delivery,
        Optional<Fingerprint> approved)
        implements Fact {}

    /** Everything is stopped from now on, or goes on. */
    record Brake(boolean pulled) implements Fact {}

    /** The house's outbox holds a line about something. */
    record HousePut(String key) implements Fact {}

    /** A fault hit the bot: a kill, or a disk that refused. */
    record Hindered() implements Fact {}

    /** The bot broke. */
    record Broke(String words) implements Fact {}
  }

  History(Agenda agenda) {
    this.agenda = agenda;
  }

  void add(Fact fact) {
    entries.add(new Entry(entries.size(), agenda.now(), fact));
  }

  List<Entry> entries() {
    return entries;
  }

  /** All facts of a kind. */
  <F extends Fact> Stream<Seen<F>> all(Class<F> kind) {
    return entries.stream()
        .filter(entry -> kind.isInstance(entry.fact()))
        .map(entry -> new Seen<>(entry.number(), entry.at(), kind.cast(entry.fact())));
  }

  /** A fact of a known kind. */
  record Seen<F extends Fact>(int number, Instant at, F fact) {
    boolean isBefore(Seen<?> other) {
      return number < other.number();
    }
  }
}
