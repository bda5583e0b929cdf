package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Order;
import dev.quartermaster.request.Request;
import java.util.Map;
import java.util.Optional;

/** Gives machines other names, other hardware and larger disks. */
final class ReshapeDesk {
  private final MachineDesk machines;
  private final Quoting quoting;
  private final ReshapeConsent consent;
  private final Abilities abilities;
  private final ReshapeRules rules;

  ReshapeDesk(
      MachineDesk machines,
      Account account,
      Quoting quoting,
      ReshapeConsent consent,
      Abilities abilities) {
    this.machines = machines;
    this.quoting = quoting;
    this.consent = consent;
    this.abilities = abilities;
    this.rules = new ReshapeRules(account, abilities);
  }

  /** Another name is given at once; nothing of it costs. */
  Handled rename(Interaction.Command typed, Request request, Line line) {
    Optional<String> name = line.value("to");
    if (name.isEmpty()) {
      return MindDesk.say(typed, Answers.usage(Word.RENAME));
    }
    return switch (rules.named(request, name.get())) {
      case Checked.Broken(var violations) -> MindDesk.say(typed, ReshapeCard.refused(violations));
      case Checked.Valid(var spec, _, _) ->
          machines.order(
              request,
              new Order.Rename(quoting.quotes().quote(spec)),
              typed.who(),
              typed.delivery());
    };
  }

  /** Other hardware or a larger disk is shown with its price, to be confirmed. */
  Handled resize(Interaction.Command typed, Request request, Line line) {
    return line.keyed().isEmpty()
        ? MindDesk.say(typed, Answers.usage(Word.RESIZE))
        : MindDesk.say(typed, shown(typed.who(), request, line.value("type"), line.value("size")));
  }

  private Card shown(Person who, Request request, Optional<String> type, Optional<String> size) {
    return switch (rules.resized(request, type, size)) {
      case Checked.Broken(var violations) -> ReshapeCard.refused(violations);
      case Checked.Valid(var spec, _, _) -> {
        Quote wanted = quoting.quotes().quote(spec);
        yield consent
            .objection(who, request, wanted)
            .orElseGet(() -> ReshapeCard.confirm(request, wanted));
      }
    };
  }

  /** What can be changed of a machine, to be filled in. */
  Form form(Request request) {
    return ReshapeForm.of(request, abilities);
  }

  /** Takes the form: a name at once, the rest as a card to confirm. */
  Handled sent(Interaction.Submission sent, Request request) {
    return switch (ReshapeForm.read(sent.values(), request.quoted().spec())) {
      case ReshapeForm.Filled.Wrong(var errors) -> Handled.with(new Answer.FieldErrors(errors));
      case ReshapeForm.Filled.Name(var name) -> renamed(sent, request, name);
      case ReshapeForm.Filled.Shape(var type, var size) ->
          Handled.later(
              reply ->
                  reply.say(
                      request.place(),
                      shown(sent.who(), request, Optional.of(type), Optional.of(size))));
    };
  }

  private Handled renamed(Interaction.Submission sent, Request request, String name) {
    return switch (rules.named(request, name)) {
      case Checked.Broken(var violations) ->
          Handled.with(
              new Answer.FieldErrors(Map.of(ReshapeForm.NAME, violations.getFirst().words())));
      case Checked.Valid(var spec, _, _) ->
          machines.order(
              request, new Order.Rename(quoting.quotes().quote(spec)), sent.who(), sent.delivery());
    };
  }

  /** Takes the confirmation; what it says is checked again, as if it had just been typed. */
  Handled pressed(Interaction.Press press, Request request, String[] words) {
    if (words.length != 4) {
      return MindDesk.replace(press, Answers.changed());
    }
    return switch (rules.resized(request, Optional.of(words[2]), Optional.of(words[3]))) {
      case Checked.Broken(var violations) ->
          MindDesk.replace(press, ReshapeCard.refused(violations));
      case Checked.Valid(var spec, _, _) -> allowed(press, request, quoting.quotes().quote(spec));
    };
  }

  private Handled allowed(Interaction.Press press, Request request, Quote wanted) {
    return consent
        .objection(press.who(), request, wanted)
        .map(card -> MindDesk.replace(press, card))
        .orElseGet(
            () -> machines.order(request, new Order.Resize(wanted), press.who(), press.delivery()));
  }
}
