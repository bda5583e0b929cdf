package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Rule;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import java.util.Optional;
import java.util.function.Supplier;

/** Has something done with a machine that takes more than its verb to say. */
final class MindDesk {
  private final Gate gate;
  private final MachineDesk machines;
  private final Abilities abilities;
  private final Tasks tasks;

  /** Where each task is taken on. */
  record Tasks(
      ReshapeDesk reshape,
      SnapshotDesk snapshots,
      AddressDesk addresses,
      CareDesk care,
      ImageDesk images) {}

  MindDesk(Gate gate, MachineDesk machines, Abilities abilities, Tasks tasks) {
    this.gate = gate;
    this.machines = machines;
    this.abilities = abilities;
    this.tasks = tasks;
  }

  /** Takes a typed command. */
  Handled take(Interaction.Command typed, Command.Mind wanted) {
    Optional<Card> objection = objection(wanted);
    if (objection.isPresent()) {
      return say(typed, objection.get());
    }
    return switch (machines.find(wanted.line().words())) {
      case MachineDesk.Found.Not(var card) -> say(typed, card);
      case MachineDesk.Found.One(var request)
          when gate.operates(typed.who(), request) instanceof Gate.Passage.Shut(var refusal) ->
          say(typed, refusal);
      case MachineDesk.Found.One(var request) -> afterwards(() -> with(typed, request, wanted));
    };
  }

  private Optional<Card> objection(Command.Mind wanted) {
    Task task = wanted.task();
    Optional<String> stranger = wanted.line().stranger(task.keys());
    if (stranger.isPresent()) {
      return Optional.of(Answers.stranger(stranger.get(), task.word()));
    }
    if (!task.goes(wanted.way()) || wanted.line().plain().isEmpty()) {
      return Optional.of(Answers.usage(task.word()));
    }
    return task.needs(wanted.way())
        .filter(ability -> !abilities.can(ability))
        .map(CloudProblem::lacking)
        .map(problem -> Card.saying(Text.of(problem.words() + " (" + Rule.R41.code() + ")")));
  }

  private Handled with(Interaction.Command typed, Request request, Command.Mind wanted) {
    Line line = wanted.line();
    return switch (wanted.task()) {
      case RENAME -> tasks.reshape().rename(typed, request, line);
      case RESIZE -> tasks.reshape().resize(typed, request, line);
      case SNAPSHOT -> tasks.snapshots().take(typed, request, wanted);
      case TEMPLATE -> tasks.images().keep(typed, request, line);
      case IP -> tasks.addresses().take(typed, request, wanted);
      case ACCESS -> tasks.care().access(typed, request, wanted);
      case HANDOVER -> tasks.care().handOver(typed, request, line);
      case SCRIPT -> tasks.images().script(typed, request, line);
    };
  }

  /** The form for another name or shape. */
  Form form(Request request) {
    return tasks.reshape().form(request);
  }

  /** Takes that form; the gate has let the person through. */
  Handled sent(Interaction.Submission sent, Request request) {
    return tasks.reshape().sent(sent, request);
  }

  /** Takes the press that confirms; the gate has let the person through. */
  Handled pressed(Interaction.Press press, Request request) {
    String[] words = press.verb().split("/", -1);
    boolean drawn = Target.parse(press.target()).filter(to -> to.matches(request)).isPresent();
    if (!drawn || words.length < 2) {
      return replace(press, Answers.changed());
    }
    return switch (words[1]) {
      case MindButtons.RESIZE -> afterwards(() -> tasks.reshape().pressed(press, request, words));
      case MindButtons.RESTORE, MindButtons.FORGET ->
          tasks.snapshots().pressed(press, request, words);
      case MindButtons.CLAIM, MindButtons.RELEASE ->
          afterwards(() -> tasks.addresses().pressed(press, request, words[1]));
      default -> replace(press, Answers.changed());
    };
  }

  /** The same once it is acknowledged: what reads Paperspace is not waited for by the chat. */
  static Handled afterwards(Supplier<Handled> rest) {
    return Handled.later(reply -> rest.get().followUp().ifPresent(followUp -> followUp.run(reply)));
  }

  static Handled say(Interaction.Command typed, Card card) {
    return Handled.later(reply -> reply.say(typed.where(), card));
  }

  static Handled replace(Interaction.Press press, Card card) {
    return Handled.later(reply -> reply.replace(press.where(), card));
  }
}
