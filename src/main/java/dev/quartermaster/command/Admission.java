package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.request.RequestStore;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets what people do through the gate to its handler, or tells them why not; nothing else calls a
 * handler.
 */
final class Admission {
  private final Gate gate;
  private final RequestStore store;

  Admission(Gate gate, RequestStore store) {
    this.gate = gate;
    this.store = store;
  }

  /** Runs the handler if the gate lets its maker through. Blocks for a few seconds at most. */
  Handled of(Interaction interaction, Word.Guard guard, Supplier<Handled> handler) {
    return interaction instanceof Interaction.Command typed
        ? typed(typed, guard, handler)
        : gated(interaction, guard, handler);
  }

  /**
   * Typed words wait for no chat where they need not: who only looks is let through once that is
   * acknowledged, and a wish is written down first; {@link CreateDesk} shows nothing of it to
   * anybody whom the gate keeps out.
   */
  private Handled typed(Interaction.Command typed, Word.Guard guard, Supplier<Handled> handler) {
    return switch (guard) {
      case ANYBODY, ASKS -> handler.get();
      case READS ->
          Handled.later(reply -> answer(gated(typed, guard, handler), typed.where(), reply));
      case OWN, OPERATES, DECIDES, AUDITS, WRITES -> gated(typed, guard, handler);
    };
  }

  private static void answer(Handled handled, Place where, Reply reply) {
    if (handled.answer() instanceof Answer.Whisper(var card)) {
      reply.say(where, card);
    }
    handled.followUp().ifPresent(rest -> rest.run(reply));
  }

  private Handled gated(Interaction interaction, Word.Guard guard, Supplier<Handled> handler) {
    if (guard == Word.Guard.ANYBODY) {
      return handler.get();
    }
    return switch (gate.admits(interaction.who(), guard)) {
      case Gate.Passage.Open _ -> handler.get();
      case Gate.Passage.Shut(var refusal) -> refused(interaction, refusal);
    };
  }

  private Handled refused(Interaction interaction, Card refusal) {
    return switch (interaction) {
      case Interaction.Command typed -> Handled.later(reply -> reply.say(typed.where(), refusal));
      case Interaction.Press pressed -> Handled.later(reply -> reply.say(pressed.where(), refusal));
      case Interaction.Submission sent ->
          FormTarget.parse(sent.target())
              .flatMap(target -> store.find(target.request().id()))
              .map(request -> Handled.later(reply -> reply.say(request.place(), refusal)))
              .orElseGet(() -> Handled.with(new Answer.Silence()));
      case Interaction.Shortcut picked ->
          Handled.later(reply -> reply.say(picked.where(), refusal));
      case Interaction.Home _ -> Handled.with(new Answer.Silence());
      case Interaction.Touch _ -> Handled.later(reply -> reply.redraw(CreateForm.saying(refusal)));
      case Interaction.Search _ -> Handled.with(new Answer.Matches(List.of()));
    };
  }
}
