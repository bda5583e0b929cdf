package dev.quartermaster.simulation;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Target;

/** Ways in that break a promise. */
final class BrokenReceivers {
  private BrokenReceivers() {}

  /** Acknowledges first and does everything after. */
  static Receiver acknowledgingFirst(Receiver inner) {
    return interaction ->
        interaction instanceof Interaction.Submission
            ? inner.receive(interaction)
            : Handled.later(reply -> answer(inner.receive(interaction), reply));
  }

  private static void answer(Handled handled, Reply reply) {
    if (handled.answer() instanceof Answer.Whisper(var card)) {
      reply.say(FakeChat.MACHINES, card);
    }
    handled.followUp().ifPresent(followUp -> followUp.run(reply));
  }

  /** Takes a press for one on the card that stands now, whatever its maker saw. */
  static Receiver takingAnyCard(Receiver inner, RequestStore store) {
    return interaction ->
        inner.receive(
            interaction instanceof Interaction.Press press ? onNewest(press, store) : interaction);
  }

  private static Interaction onNewest(Interaction.Press press, RequestStore store) {
    return Target.parse(press.target())
        .flatMap(target -> store.find(target.id()))
        .map(
            row ->
                new Interaction.Press(
                    press.who(),
                    press.where(),
                    press.on(),
                    press.verb(),
                    Target.ofWish(row).toString(),
                    press.delivery()))
        .orElse(press);
  }
}
