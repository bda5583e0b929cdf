package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The private line back to a person: response address, then a whisper, then a direct message. */
final class SlackReply implements Reply {
  private static final Logger log = LoggerFactory.getLogger(SlackReply.class);

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
    if (line.send(Message.of(card).privately().put("replace_original", false))) {
      return;
    }
    Person who = occasion.interaction().who();
    boolean whispered =
        SlackIds.isChannel(place.channel())
            && chat.whisper(place, who, card) instanceof Delivery.Delivered;
    if (!whispered && !(chat.direct(who, card) instanceof Delivery.Delivered)) {
      log.warn("private answer not delivered who={}", LogValue.of(who.id()));
    }
  }

  /** On a card that others see too, replacing would put private words in public. */
  @Override
  public void replace(Place place, Card card) {
    boolean replaced =
        occasion.onPrivateCard()
            && line.send(Message.of(card).privately().put("replace_original", true));
    if (!replaced) {
      say(place, card);
    }
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
