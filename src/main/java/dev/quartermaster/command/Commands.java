package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Listings;
import dev.quartermaster.request.OutOfRoom;
import dev.quartermaster.request.RequestCard;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stock;
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
  private final Gate gate;
  private final CreateDesk create;
  private final MachineDesk machine;
  private final Lookout lookout;
  private final PressDesk press;
  private final FormDesk form;
  private final BrowseDesk browse;
  private final SearchDesk search;

  /** Where requests are kept and how they are changed. */
  public record Records(RequestStore store, Requests requests, Wakeups wakeups) {}

  /** The command's name in this workspace, and where what is shared is posted. */
  public record Outlet(String slash, Chat chat) {}

  /** What the desks see of the cloud. */
  public record View(Stock stock, Catalogue catalogue, Listings listings) {}

  /** What the desks go by. */
  public record Rules(Gate gate, Quoting quoting, Time time, Timing timing, Chance chance) {}

  /** Desks over those records. */
  public Commands(Outlet outlet, Records records, View view, Rules rules, CreateDesk create) {
    this.slash = outlet.slash();
    this.gate = rules.gate();
    this.create = create;
    this.machine =
        new MachineDesk(records.store(), records.requests(), gate, rules.time(), rules.timing());
    var surplus =
        new SurplusDesk(records.store(), records.requests(), rules.time(), rules.timing());
    this.lookout = new Lookout(records.store(), view.listings());
    this.press =
        new PressDesk(
            records.store(),
            records.requests(),
            new PressDesk.Desks(gate, create, machine, surplus, rules.quoting()),
            new PressDesk.Clocked(rules.time(), rules.timing(), rules.chance()),
            records.wakeups());
    this.form =
        new FormDesk(records.store(), gate, new FormDesk.Desks(create, machine, surplus, press));
    this.browse =
        new BrowseDesk(
            gate, outlet.chat(), new BrowseCards(rules.quoting(), view.catalogue(), view.stock()));
    this.search = new SearchDesk(view.stock());
  }

  @Override
  public Handled receive(Interaction interaction) {
    try {
      return switch (interaction) {
        case Interaction.Command typed -> command(typed, CommandParser.parse(typed.words()));
        case Interaction.Press pressed when browse.knows(pressed) -> browse.take(pressed);
        case Interaction.Press pressed -> press.take(pressed);
        case Interaction.Submission sent -> form.take(sent);
        case Interaction.Touch touch -> form.touched(touch);
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
      case Command.Look look -> browse.take(typed, look);
      case Command.ListMachines wanted ->
          Handled.later(reply -> reply.say(typed.where(), lookout.list(typed.who(), wanted)));
      case Command.Show(var target) ->
          Handled.later(reply -> reply.say(typed.where(), show(target)));
      case Command.WhoAmI _ -> Handled.later(reply -> reply.say(typed.where(), whoAmI(typed)));
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

  private Card whoAmI(Interaction.Command typed) {
    boolean admin = gate.writes(typed.who()) instanceof Gate.Passage.Open;
    return Answers.whoAmI(typed.who(), admin, gate.whoCan());
  }

  private static Handled trouble(Interaction interaction, Card words) {
    return switch (interaction) {
      case Interaction.Command _ -> Handled.with(new Answer.Whisper(words));
      case Interaction.Press pressed -> Handled.later(reply -> reply.say(pressed.where(), words));
      case Interaction.Submission _, Interaction.Touch _, Interaction.Search _ ->
          Handled.with(new Answer.Silence());
    };
  }
}
