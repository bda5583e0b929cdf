package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the audit whoever is told that he may not: it hears what is said to people in private,
 * and goes by the code in it. It writes once they have been told, so nobody waits for it; what a
 * crash takes between the two is not in the audit. The same person and code is written once a
 * minute, and {@value #MOST} of all in a minute, so that a flood can't fill the disk.
 */
final class Witness {
  private static final Logger log = LoggerFactory.getLogger(Witness.class);
  private static final Duration ONCE_IN = Duration.ofMinutes(1);
  private static final int MOST = 60;

  private final RequestStore store;
  private final InstantSource real;
  private final Map<Refusal, Instant> written = new HashMap<>();

  Witness(RequestStore store, InstantSource real) {
    this.store = store;
    this.real = real;
  }

  private record Refusal(Person who, Code code) {}

  /** The same, overheard. */
  Handled over(Interaction interaction, Handled handled) {
    return new Handled(
        handled.answer(),
        handled
            .followUp()
            .map(rest -> reply -> rest.run(new Overheard(reply, Doing.of(interaction)))));
  }

  private void told(Doing doing, Card card) {
    Optional<Code> code = Code.in(card).filter(doing::isRefusedBy);
    if (code.isPresent() && isDue(new Refusal(doing.who(), code.get()))) {
      write(doing, code.get());
    }
  }

  private synchronized boolean isDue(Refusal refusal) {
    Instant now = real.instant();
    written.values().removeIf(at -> !at.plus(ONCE_IN).isAfter(now));
    return written.size() < MOST && written.putIfAbsent(refusal, now) == null;
  }

  private void write(Doing doing, Code code) {
    try {
      store.refused(
          new HouseEvent.Refused(
              doing.who(), doing.what(), doing.about(), code.text(), real.instant()));
    } catch (StoreUnavailable e) {
      log.error("refusal not in the audit who={} code={}", doing.who().id(), code.text(), e);
    }
  }

  /** Passes all on, and hears it. */
  private final class Overheard implements Reply {
    private final Reply reply;
    private final Doing doing;

    Overheard(Reply reply, Doing doing) {
      this.reply = reply;
      this.doing = doing;
    }

    @Override
    public void say(Place place, Card card) {
      reply.say(place, card);
      told(doing, card);
    }

    @Override
    public void replace(Place place, Card card) {
      reply.replace(place, card);
      told(doing, card);
    }

    @Override
    public boolean open(Form form) {
      return reply.open(form);
    }
  }
}
