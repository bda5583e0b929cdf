package dev.quartermaster;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;

/**
 * Answers somebody whose own line is gone, because the process that held it died: by a whisper in
 * the place, else a direct message.
 */
final class Whispered implements Reply {
  private final Chat chat;
  private final Person person;

  Whispered(Chat chat, Person person) {
    this.chat = chat;
    this.person = person;
  }

  @Override
  public void say(Place place, Card card) {
    if (chat.whisper(place, person, card) instanceof Delivery.Refused) {
      chat.direct(person, card);
    }
  }

  @Override
  public void replace(Place place, Card card) {
    say(place, card);
  }

  @Override
  public boolean open(Form form) {
    return false;
  }

  @Override
  public boolean push(Form form) {
    return false;
  }

  @Override
  public boolean redraw(Form form) {
    return false;
  }
}
