package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Rule;
import dev.quartermaster.request.Request;
import java.util.Optional;

/** Has something done with a machine that takes more than its verb to say. */
final class MindDesk {
  private final Desks desks;
  private final Abilities abilities;

  MindDesk(Desks desks, Abilities abilities) {
    this.desks = desks;
    this.abilities = abilities;
  }

  /** Takes a typed command. */
  Handled take(Interaction.Command typed, Command.Mind wanted) {
    Optional<Card> objection = objection(wanted);
    if (objection.isPresent()) {
      return say(typed, objection.get());
    }
    return switch (desks.machine().find(wanted.line().words())) {
      case MachineDesk.Found.Not(var card) -> say(typed, card);
      case MachineDesk.Found.One(var request)
          when desks.gate().operates(typed.who(), request)
              instanceof Gate.Passage.Shut(var refusal) ->
          say(typed, refusal);
      case MachineDesk.Found.One(var request) -> with(typed, request, wanted);
    };
  }

  private Optional<Card> objection(Command.Mind wanted) {
    Task task = wanted.task();
    Optional<String> stranger = wanted.line().stranger(task.keys());
    if (stranger.isPresent()) {
      return Optional.of(Answers.stranger(stranger.get(), task.word()));
    }
    if (wanted.line().plain().isEmpty()) {
      return Optional.of(Answers.usage(task.word()));
    }
    return task.needs()
        .filter(ability -> !abilities.can(ability))
        .map(CloudProblem::lacking)
        .map(problem -> Card.saying(Text.of(problem.words() + " (" + Rule.R41.code() + ")")));
  }

  private Handled with(Interaction.Command typed, Request request, Command.Mind wanted) {
    return switch (wanted.task()) {
      case RENAME -> desks.reshape().rename(typed, request, wanted.line());
      case RESIZE -> desks.reshape().resize(typed, request, wanted.line());
    };
  }

  static Handled say(Interaction.Command typed, Card card) {
    return Handled.later(reply -> reply.say(typed.where(), card));
  }
}
