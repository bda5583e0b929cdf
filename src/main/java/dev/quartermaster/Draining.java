package dev.quartermaster;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.chat.Text;

/** Takes nothing any more once the bot is stopping, and says so; until then it is not there. */
final class Draining {
  private static final Card RESTARTING =
      Card.saying(Text.of("Restarting: nothing was recorded. Try again in a minute."));

  private volatile boolean stopping;

  /** From now on. */
  void begin() {
    stopping = true;
  }

  /** The same receiver until then. */
  Receiver over(Receiver receiver) {
    return interaction ->
        stopping ? Handled.with(new Answer.Whisper(RESTARTING)) : receiver.receive(interaction);
  }
}
