package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Access;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.request.Adjustment;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Made;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Right;
import dev.quartermaster.request.Voters;
import java.util.List;
import java.util.Optional;

/** Who may use a machine, and whose it is. */
final class CareDesk {
  private final MachineDesk machines;
  private final Accounts accounts;
  private final Access access;
  private final Voters voters;

  CareDesk(MachineDesk machines, Accounts accounts, Access access, Voters voters) {
    this.machines = machines;
    this.accounts = accounts;
    this.access = access;
    this.voters = voters;
  }

  /** Gives access and takes it, or says who has it. */
  Handled access(Interaction.Command typed, Request request, Command.Mind wanted) {
    if (wanted.way().equals("list")) {
      return Handled.later(reply -> reply.say(typed.where(), listed(request)));
    }
    Optional<String> who = wanted.line().value("user");
    if (who.isEmpty()) {
      return MindDesk.say(typed, Answers.usage(Word.ACCESS));
    }
    boolean allowed = wanted.way().equals("grant");
    return switch (accounts.find(who.get())) {
      case Accounts.Found.Not(var card) -> MindDesk.say(typed, card);
      case Accounts.Found.One(var user) ->
          machines.order(
              request, new Adjustment.Admit(user, allowed), typed.who(), typed.delivery());
    };
  }

  private Card listed(Request request) {
    Optional<CloudId.Machine> id = request.stage().machine().map(Made::id);
    Text name = Text.empty().strong(request.quoted().spec().name().value());
    if (id.isEmpty()) {
      return Card.saying(name.and(" isn't there, so nobody has access to it."));
    }
    return switch (access.of(id.get())) {
      case Reading.Unreadable<List<CloudUser>>(var problem) ->
          Card.saying(Text.of("That can't be read just now: " + problem.words() + "."));
      case Reading.Read<List<CloudUser>>(var all) when all.isEmpty() ->
          Card.saying(name.and(" can be used by its owner alone."));
      case Reading.Read<List<CloudUser>>(var all) -> {
        Text text = name.and(" can be used by its owner, and by");
        for (CloudUser user : all) {
          text = text.and(" ").and(ShelfLines.of(user)).and(";");
        }
        yield Card.saying(text);
      }
    };
  }

  /** Only whoever may ask for machines can be given one: he answers for its cost from then on. */
  Handled handOver(Interaction.Command typed, Request request, Line line) {
    Optional<Person> to = line.value("to").flatMap(text -> Accounts.person(typed.who(), text));
    if (to.isEmpty()) {
      return MindDesk.say(typed, Answers.usage(Word.HANDOVER));
    }
    if (to.get().equals(request.asker())) {
      return MindDesk.say(
          typed, Card.saying(Text.of("It is ").mention(to.get()).and("'s already.")));
    }
    return switch (voters.mayAsk(to.get())) {
      case Right.Granted _ ->
          machines.order(
              request,
              new Adjustment.HandOver(to.get(), accounts.of(to.get())),
              typed.who(),
              typed.delivery());
      case Right.Denied _ ->
          MindDesk.say(
              typed,
              Card.saying(
                  Text.empty()
                      .mention(to.get())
                      .and(
                          " may not ask for machines, so can't be given one"
                              + Code.NO_REQUESTER.behind()
                              + ". Nothing was done.")));
      case Right.Unknown _ -> MindDesk.say(typed, VoteRefusals.unknown());
    };
  }
}
