package dev.quartermaster.simulation;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The chat and its directory as one process reaches them. */
final class ChatPort implements Chat, Directory {
  private final World world;
  private final Life life;
  private final Outages outages;

  ChatPort(World world, Life life) {
    this.world = world;
    this.life = life;
    this.outages = world.copies().chatOutages();
  }

  @Override
  public Delivery post(Place place, Card card, String about) {
    return send("post", place.channel(), card, () -> chat().post(place, Optional.empty(), card));
  }

  @Override
  public Delivery reply(MessageRef root, Card card) {
    return chat().isDeleted(root)
        ? new Delivery.Refused(Delivery.Why.MESSAGE_GONE, "simulated")
        : send(
            "reply",
            root.channel(),
            card,
            () -> chat().post(root.place(), Optional.of(root), card));
  }

  @Override
  public Delivery update(MessageRef message, Card card) {
    return chat().isDeleted(message)
        ? new Delivery.Refused(Delivery.Why.MESSAGE_GONE, "simulated")
        : send("update", message.channel(), card, () -> chat().update(message, card));
  }

  @Override
  public Delivery freshen(MessageRef message, Card card) {
    return update(message, card);
  }

  @Override
  public Delivery whisper(Place place, Person person, Card card) {
    return send(
        "whisper",
        place.channel(),
        card,
        () -> {
          chat().whisper(person, card, Optional.empty());
          return new MessageRef(place.channel(), "0");
        });
  }

  @Override
  public Delivery direct(Person person, Card card) {
    var place = new Place("D0" + person.id());
    return send("direct", place.channel(), card, () -> chat().post(place, Optional.empty(), card));
  }

  @Override
  public Optional<String> link(MessageRef message) {
    return Optional.empty();
  }

  @Override
  public Lookup<Profile> profile(Person person) {
    return look(
        () ->
            new Lookup.Known<>(
                new Profile(
                    person,
                    person.id(),
                    chat().worksHere(person) ? Standing.MEMBER : Standing.DEACTIVATED,
                    false)));
  }

  @Override
  public Lookup<Set<Person>> members(String group) {
    return look(() -> new Lookup.Known<>(chat().members()));
  }

  private <T> Lookup<T> look(Supplier<Lookup<T>> effect) {
    life.pass("directory (before)");
    life.takeTime("directory", world.dice().millis(5, 300));
    if (outages.cutOff(life) || world.fault(Weather::chat, 0.5)) {
      return new Lookup.Unreadable<>("simulated");
    }
    Lookup<T> found = effect.get();
    life.pass("directory (after)");
    return found;
  }

  private Delivery send(String what, String channel, Card card, Supplier<MessageRef> effect) {
    life.pass("chat " + what + " (before)");
    life.takeTime("chat " + what, world.dice().millis(20, 400));
    if (outages.cutOff(life) || world.fault(Weather::chat)) {
      return new Delivery.Later(world.dice().seconds(1, 30), "simulated");
    }
    if (chat().isClosed(channel)) {
      return new Delivery.Refused(Delivery.Why.CLOSED, "simulated");
    }
    if (card.parts().size() > 1 && world.fault(Weather::chat, 0.05)) {
      return new Delivery.Refused(Delivery.Why.UNFIT, "simulated");
    }
    if (world.fault(Weather::chat, 0.02)) {
      return new Delivery.Refused(Delivery.Why.NO_ACCESS, "simulated");
    }
    MessageRef message = effect.get();
    life.pass("chat " + what + " (after)");
    return world.fault(Weather::chat, 0.5)
        ? new Delivery.Later(Duration.ofSeconds(3), "no clear answer")
        : new Delivery.Delivered(message);
  }

  private FakeChat chat() {
    return world.chat();
  }
}
