package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** The private line back to a person: response address, then a whisper, then a direct message. */
final class SlackReply implements Reply {
  private static final Logger log = LoggerFactory.getLogger(SlackReply.class);

  private static final int TURNS = 4;
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Modals modals;
  private final SlackChat chat;
  private final ResponseLine line;
  private final Occasion occasion;

  SlackReply(Modals modals, SlackChat chat, ResponseLine line, Occasion occasion) {
    this.modals = modals;
    this.chat = chat;
    this.line = line;
    this.occasion = occasion;
  }

  @Override
  public void say(Place place, Card card) {
    if (occasion.interaction() instanceof Interaction.Shortcut picked
        && picked.thread().isPresent()
        && chat.answer(picked.where(), picked.thread(), picked.who(), card)
            instanceof Delivery.Delivered) {
      return;
    }
    if (line.send(Message.of(card).privately().put("replace_original", false))) {
      return;
    }
    Person who = occasion.interaction().who();
    boolean there =
        (occasion.interaction() instanceof Interaction.Command said && occasion.said())
            ? inTurn(said, card) instanceof Delivery.Delivered
            : SlackIds.isChannel(place.channel())
                && chat.whisper(place, who, card) instanceof Delivery.Delivered;
    if (!there && !(chat.direct(who, card) instanceof Delivery.Delivered)) {
      log.warn("private answer not delivered who={}", LogValue.of(who.id()));
    }
  }

  /** Whoever writes many lines at once waits for his answers, for a few seconds. */
  private Delivery inTurn(Interaction.Command said, Card card) {
    Delivery delivery = chat.answer(said.where(), said.thread(), said.who(), card);
    for (int i = 1; i < TURNS && delivery instanceof Delivery.Later(var pause, _); i++) {
      try {
        Thread.sleep(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return delivery;
      }
      delivery = chat.answer(said.where(), said.thread(), said.who(), card);
    }
    return delivery;
  }

  /** On a card that others see too, replacing would put private words in public. */
  @Override
  public void replace(Place place, Card card) {
    boolean alone =
        occasion.interaction() instanceof Interaction.Press press
            && press.seen() != Interaction.Seen.BY_OTHERS;
    if (!alone || !line.send(replacing(card))) {
      say(place, card);
    }
  }

  /** In a conversation with one person the private card is a message like any. */
  private ObjectNode replacing(Card card) {
    var body = Message.of(card).privately().put("replace_original", true);
    return occasion.onPrivateCard() ? body : body.put("response_type", "in_channel");
  }

  @Override
  public boolean open(Form form) {
    return modals.open(form);
  }

  @Override
  public boolean push(Form form) {
    return modals.push(form);
  }

  @Override
  public boolean redraw(Form form) {
    return modals.redraw(form);
  }
}
