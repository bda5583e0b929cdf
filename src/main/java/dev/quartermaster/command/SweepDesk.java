package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Ledger;
import dev.quartermaster.request.LooseCard;
import dev.quartermaster.request.LooseEnd;
import dev.quartermaster.request.LooseEnds;
import dev.quartermaster.request.LooseNote;
import dev.quartermaster.request.RequestStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Shows admins the loose ends and does what they decide. A decision is on disk, and in the audit,
 * before it is acknowledged; of two about the same end the first counts.
 */
final class SweepDesk {
  private final LooseEnds ends;
  private final RequestStore store;
  private final Chat chat;
  private final Tying tying;
  private final InstantSource real;

  SweepDesk(LooseEnds ends, RequestStore store, Chat chat, Tying tying, InstantSource real) {
    this.ends = ends;
    this.store = store;
    this.chat = chat;
    this.tying = tying;
    this.real = real;
  }

  /** Over those records. */
  static SweepDesk over(
      Commands.Outlet outlet, Commands.Records records, Commands.View view, Commands.Rules rules) {
    var adopting =
        new Adopting(
            records.store(), records.requests(), view.provider(), rules.quoting(), rules.time());
    return new SweepDesk(
        records.ends(),
        records.store(),
        outlet.chat(),
        new Tying(view.provider(), adopting),
        rules.time().real());
  }

  /** Whether a press is about a loose end. */
  static boolean knows(Interaction.Press press) {
    return press.verb().startsWith(LooseCard.VERB);
  }

  /** Looks now. */
  Handled take(Interaction.Command typed) {
    return Handled.later(reply -> reply.say(typed.where(), LooseCard.of(ends.tell())));
  }

  /** Takes a press on the message that told it, or on the answer to sweep. */
  Handled pressed(Interaction.Press press) {
    Optional<Ledger.Entry<LooseNote>> standing = standing(press.target());
    if (standing.isEmpty()) {
      return say(press, LooseAnswers.settled());
    }
    return switch (press.verb().substring(LooseCard.VERB.length())) {
      case LooseCard.IGNORE ->
          silenced(press, standing.get(), LooseEnds.IGNORED, (_, end) -> LooseAnswers.ignored(end));
      case LooseCard.ASK -> silenced(press, standing.get(), LooseEnds.ASKED, this::asked);
      case LooseCard.RELEASE ->
          standing.get().value().end().kind() == LooseEnd.Kind.OFF
              ? destroy(press, standing.get().value().end())
              : decided(press, standing.get(), tying::released);
      case LooseCard.ADOPT -> decided(press, standing.get(), end -> tying.adopted(press, end));
      default -> say(press, LooseAnswers.settled());
    };
  }

  private Optional<Ledger.Entry<LooseNote>> standing(String target) {
    int cut = target.lastIndexOf(':');
    String since = target.substring(cut + 1);
    return cut > 0 && since.matches("[0-9]{1,15}")
        ? ends.standing(target.substring(0, cut), Instant.ofEpochMilli(Long.parseLong(since)))
        : Optional.empty();
  }

  private interface Said {
    Card card(Person by, LooseEnd end);
  }

  private interface Done {
    Card card(LooseEnd end);
  }

  private Handled silenced(
      Interaction.Press press, Ledger.Entry<LooseNote> entry, Duration length, Said said) {
    LooseEnd end = entry.value().end();
    boolean asks = length.equals(LooseEnds.ASKED);
    if (asks && end.owner().isEmpty()) {
      return say(press, LooseAnswers.settled());
    }
    boolean first = ends.silence(entry, length, decision(press, end));
    return say(press, first ? () -> said.card(press.who(), end) : LooseAnswers::settled);
  }

  private Handled decided(Interaction.Press press, Ledger.Entry<LooseNote> entry, Done done) {
    LooseEnd end = entry.value().end();
    if (!ends.settle(entry, decision(press, end))) {
      return say(press, LooseAnswers.settled());
    }
    return say(
        press,
        () -> {
          Card card = done.card(end);
          store.house().put("loose-end/" + press.delivery(), LooseAnswers.told(press.who(), card));
          return card;
        });
  }

  /** A machine goes as any goes: its name is typed first. */
  private Handled destroy(Interaction.Press press, LooseEnd end) {
    return store
        .byMachine(new CloudId.Machine(end.id()))
        .map(
            request ->
                Handled.later(
                    reply -> {
                      if (!reply.open(DestroyForm.of(request))) {
                        reply.say(press.where(), Answers.formTooLate());
                      }
                    }))
        .orElseGet(() -> say(press, LooseAnswers.settled()));
  }

  private Card asked(Person by, LooseEnd end) {
    Person owner = end.owner().orElseThrow();
    boolean reached =
        chat.direct(owner, LooseAnswers.question(by, end)) instanceof Delivery.Delivered;
    return LooseAnswers.asked(owner, reached);
  }

  private HouseEvent decision(Interaction.Press press, LooseEnd end) {
    return new HouseEvent.Decided(
        press.who(),
        "loose end " + press.verb().substring(LooseCard.VERB.length()),
        end.kind() + " " + end.id(),
        real.instant());
  }

  private static Handled say(Interaction.Press press, Card card) {
    return say(press, () -> card);
  }

  private static Handled say(Interaction.Press press, Supplier<Card> card) {
    return Handled.later(reply -> reply.say(press.where(), card.get()));
  }
}
