package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.machine.PriceList;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Listings;
import dev.quartermaster.request.OutOfRoom;
import dev.quartermaster.request.RequestCard;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.StoreUnavailable;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.Wakeups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes everything that people do, and brings it to the desk that it is for. */
public final class Commands implements Receiver {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  private final String slash;
  private final CreateDesk create;
  private final MachineDesk machine;
  private final Lookout lookout;
  private final PressDesk press;
  private final FormDesk form;
  private final SearchDesk search;
  private final WhoAmI whoAmI;
  private final LookDesk look;
  private final MindDesk mind;

  /** Where requests are kept and how they are changed. */
  public record Records(RequestStore store, Requests requests, Wakeups wakeups) {}

  /** What the desks see of the cloud. */
  public record View(Account account, Listings listings, PriceList prices, Provider provider) {}

  /** What the desks go by. */
  public record Rules(Gate gate, Quoting quoting, Time time, Timing timing, Chance chance) {}

  /** Desks over those records; {@code slash} is the command's name in this workspace, for help. */
  public Commands(String slash, Records records, View view, Rules rules, CreateDesk create) {
    this.slash = slash;
    Gate gate = rules.gate();
    this.create = create;
    this.machine =
        new MachineDesk(records.store(), records.requests(), gate, rules.time(), rules.timing());
    var surplus =
        new SurplusDesk(records.store(), records.requests(), rules.time(), rules.timing());
    this.lookout = new Lookout(records.store(), view.listings());
    var reshape =
        new ReshapeDesk(machine, view.account(), rules.quoting(), view.provider().abilities());
    this.press =
        new PressDesk(
            records.store(),
            records.requests(),
            new PressDesk.Desks(gate, create, machine, surplus, reshape, rules.quoting()),
            new PressDesk.Clocked(rules.time(), rules.timing(), rules.chance()),
            records.wakeups());
    this.form = new FormDesk(records.store(), gate, create, machine, surplus);
    this.search = new SearchDesk(view.account());
    this.mind = new MindDesk(gate, machine, view.provider().abilities(), reshape);
    this.look = new LookDesk(view, machine, rules.time());
    this.whoAmI = new WhoAmI(gate, view.provider());
  }

  @Override
  public Handled receive(Interaction interaction) {
    try {
      return switch (interaction) {
        case Interaction.Command typed -> command(typed, CommandParser.parse(typed.words()));
        case Interaction.Press pressed -> press.take(pressed);
        case Interaction.Submission sent -> form.take(sent);
        case Interaction.Search typed -> search.take(typed);
      };
    } catch (OutOfRoom _) {
      log.error("disk nearly full, nothing new is taken");
      return trouble(interaction, Answers.noRoom());
    } catch (StoreUnavailable e) {
      log.error("store unavailable, answered busy", e);
      return trouble(interaction, Answers.storeTrouble());
    }
  }

  private Handled command(Interaction.Command typed, Command command) {
    return switch (command) {
      case Command.Create wanted -> create.take(typed, wanted);
      case Command.Act act -> machine.take(typed, act);
      case Command.ListMachines wanted ->
          Handled.later(reply -> reply.say(typed.where(), lookout.list(typed.who(), wanted)));
      case Command.Show(var target) ->
          Handled.later(reply -> reply.say(typed.where(), show(target)));
      case Command.Mind wanted -> mind.take(typed, wanted);
      case Command.Look wanted ->
          Handled.later(
              reply -> reply.say(typed.where(), look.card(wanted.subject(), wanted.line())));
      case Command.WhoAmI _ ->
          Handled.later(reply -> reply.say(typed.where(), whoAmI.card(typed.who())));
      case Command.Help(var about) -> Handled.with(new Answer.Whisper(Answers.help(slash, about)));
      case Command.Unclear unclear -> Handled.with(new Answer.Whisper(Answers.unclear(unclear)));
    };
  }

  private Card show(String target) {
    return switch (machine.find(target)) {
      case MachineDesk.Found.Not(var card) -> card;
      case MachineDesk.Found.One(var request) -> RequestCard.shown(request);
    };
  }

  private static Handled trouble(Interaction interaction, Card words) {
    return switch (interaction) {
      case Interaction.Command _ -> Handled.with(new Answer.Whisper(words));
      case Interaction.Press pressed -> Handled.later(reply -> reply.say(pressed.where(), words));
      case Interaction.Submission _, Interaction.Search _ -> Handled.with(new Answer.Silence());
    };
  }
}
