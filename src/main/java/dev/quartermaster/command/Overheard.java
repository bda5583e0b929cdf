package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;

/** Hears what a desk says, so that it can be said in the form that was sent. */
final class Overheard implements Reply {
  private Answer answer = new Answer.Silence();

  Answer answer() {
    return answer;
  }

  @Override
  public void say(Place place, Card card) {
    answer = new Answer.Whisper(card);
  }

  @Override
  public void replace(Place place, Card card) {
    answer = new Answer.Whisper(card);
  }

  @Override
  public boolean open(Form form) {
    answer = new Answer.NextForm(form);
    return true;
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
