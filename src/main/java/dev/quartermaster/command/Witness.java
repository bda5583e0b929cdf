package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Handled.FollowUp;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    Doing doing = Doing.of(interaction);
    Stream<Text> said =
        interaction instanceof Interaction.Submission ? said(handled.answer()) : Stream.empty();
    Optional<Code> code = said.flatMap(text -> Code.in(text).stream()).findFirst();
    if (code.isEmpty() && handled.followUp().isEmpty()) {
      return handled;
    }
    FollowUp heard =
        reply -> {
          handled.followUp().ifPresent(rest -> rest.run(new Hearing(reply, doing)));
          code.ifPresent(refused -> told(doing, refused));
        };
    return new Handled(handled.answer(), Optional.of(heard));
  }

  private static Stream<Text> said(Answer answer) {
    return switch (answer) {
      case Answer.Whisper(var card) -> Stream.of(card.summary());
      case Answer.NextForm(var form) -> said(form);
      case Answer.Silence _, Answer.Standing _, Answer.FieldErrors _, Answer.Matches _ ->
          Stream.empty();
    };
  }

  /** What a form says that has nothing to send; in any other, a code is advice. */
  private static Stream<Text> said(Form form) {
    return form.submit().isEmpty()
        ? form.inputs().stream()
            .flatMap(
                input ->
                    input instanceof Form.Input.Shown(var parts) ? lines(parts) : Stream.empty())
        : Stream.empty();
  }

  private static Stream<Text> lines(List<Card.Part> parts) {
    return parts.stream()
        .flatMap(
            part -> part instanceof Card.Part.Line(var text) ? Stream.of(text) : Stream.empty());
  }

  private void told(Doing doing, Stream<Text> said) {
    said.flatMap(text -> Code.in(text).stream()).findFirst().ifPresent(code -> told(doing, code));
  }

  private void told(Doing doing, Code code) {
    if (doing.isRefusedBy(code) && isDue(new Refusal(doing.who(), code))) {
      write(doing, code);
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
  private final class Hearing implements Reply {
    private final Reply reply;
    private final Doing doing;

    Hearing(Reply reply, Doing doing) {
      this.reply = reply;
      this.doing = doing;
    }

    @Override
    public void say(Place place, Card card) {
      reply.say(place, card);
      told(doing, Stream.of(card.summary()));
    }

    @Override
    public void replace(Place place, Card card) {
      reply.replace(place, card);
      told(doing, Stream.of(card.summary()));
    }

    @Override
    public boolean open(Form form) {
      boolean opened = reply.open(form);
      told(doing, said(form));
      return opened;
    }

    @Override
    public boolean push(Form form) {
      boolean pushed = reply.push(form);
      told(doing, said(form));
      return pushed;
    }

    @Override
    public boolean redraw(Form form) {
      boolean drawn = reply.redraw(form);
      told(doing, said(form));
      return drawn;
    }
  }
}
