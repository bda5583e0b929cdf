package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.PriceList;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.Listings;
import dev.quartermaster.request.LooseEnds;
import dev.quartermaster.request.OutOfRoom;
import dev.quartermaster.request.OverLimit;
import dev.quartermaster.request.People;
import dev.quartermaster.request.Reasons;
import dev.quartermaster.request.RequestCard;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stock;
import dev.quartermaster.request.StoreUnavailable;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.Trail;
import dev.quartermaster.request.Voters;
import dev.quartermaster.request.Wakeups;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes everything that people do, and brings it to the desk that it is for. */
public final class Commands implements Receiver {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  private final Help help;
  private final InstantSource real;
  private final Admission admission;
  private final Witness witness;
  private final OverWords overWords;
  private final WhyDesk why;
  private final CreateDesk create;
  private final MachineDesk machine;
  private final Lookout lookout;
  private final PressDesk press;
  private final FormDesk form;
  private final BrowseDesk browse;
  private final SearchDesk search;
  private final RequestDesk request;
  private final BrakeDesk brake;
  private final AuditDesk audit;
  private final WhoAmI whoAmI;
  private final MindDesk mind;
  private final UseDesk use;
  private final SweepDesk sweep;
  private final LinkDesk link;

  /** Where requests are kept and how they are changed. */
  public record Records(
      RequestStore store,
      Requests requests,
      Wakeups wakeups,
      Trail trail,
      LooseEnds ends,
      People people) {}

  /**
   * The command's name in this workspace, and where what is shared is posted.
   *
   * @param mail the address that the chat knows of somebody, where the settings allow to ask
   * @param heard whether there is an operations channel
   */
  public record Outlet(
      String slash, Chat chat, Function<Person, Optional<String>> mail, boolean heard) {
    /** Where nobody's address may be asked for. */
    public Outlet(String slash, Chat chat) {
      this(slash, chat, _ -> Optional.empty(), true);
    }
  }

  /** What the desks see of the cloud. */
  public record View(
      Account account,
      Stock stock,
      Listings listings,
      PriceList prices,
      Catalogue catalogue,
      Provider provider) {}

  /** What the desks go by. */
  public record Rules(
      Gate gate,
      Quoting quoting,
      Judge judge,
      Voters voters,
      Reasons reasons,
      Time time,
      Timing timing,
      Chance chance) {}

  /** Desks over those records. */
  public Commands(Outlet outlet, Records records, View view, Rules rules, CreateDesk create) {
    this.help = new Help(outlet.slash());
    this.real = rules.time().real();
    this.admission = new Admission(rules.gate(), records.store());
    this.witness = new Witness(records.store(), real);
    this.overWords = new OverWords(records.store()::find);
    this.why = new WhyDesk(records.store(), rules.reasons());
    this.create = create;
    this.lookout = new Lookout(records.store(), view.listings());
    Desks desks = Desks.over(records, view, rules, create);
    this.machine = desks.machine();
    this.press = new PressDesk(records.store(), desks, records.wakeups());
    this.form = new FormDesk(records.store(), desks, press);
    this.request = new RequestDesk(records.store(), desks, rules.time());
    this.brake = new BrakeDesk(records.store(), rules.gate(), rules.time());
    this.audit = new AuditDesk(records.trail(), rules.gate());
    this.browse =
        new BrowseDesk(
            outlet.chat(), new BrowseCards(rules.quoting(), view.catalogue(), view.stock()));
    this.search = new SearchDesk(view.stock());
    this.whoAmI = new WhoAmI(rules.gate(), view.provider());
    this.mind = desks.mind();
    this.sweep = SweepDesk.over(outlet, records, view, rules);
    this.link = LinkDesk.over(outlet, records, view, rules);
    this.use = new UseDesk(view.provider().upkeep(), machine, real);
  }

  @Override
  public Handled receive(Interaction interaction) {
    return witness.over(interaction, taken(interaction));
  }

  private Handled taken(Interaction interaction) {
    Instant came = real.instant();
    try {
      return switch (interaction) {
        case Interaction.Command typed -> command(typed, came);
        case Interaction.Press pressed -> pressed(pressed, came);
        case Interaction.Submission sent ->
            admission.of(sent, Entrance.ofForm(sent.form()), () -> form.take(sent, came));
        case Interaction.Touch touch ->
            admission.of(touch, Entrance.TOUCH, () -> form.touched(touch));
        case Interaction.Search typed ->
            admission.of(typed, Entrance.SEARCH, () -> search.take(typed));
      };
    } catch (OutOfRoom _) {
      log.error("disk nearly full, nothing new is taken");
      return trouble(interaction, Answers.noRoom());
    } catch (OverLimit over) {
      return over(interaction, overWords.of(over));
    } catch (StoreUnavailable e) {
      log.error("store unavailable, answered busy", e);
      return trouble(interaction, Answers.storeTrouble());
    }
  }

  /** Most presses are about a request; some about a page, a loose end or a link. */
  private Handled pressed(Interaction.Press pressed, Instant came) {
    if (browse.knows(pressed)) {
      return admission.of(pressed, Entrance.PAGE, () -> browse.take(pressed));
    }
    if (SweepDesk.knows(pressed)) {
      return admission.of(pressed, Entrance.LOOSE, () -> sweep.pressed(pressed));
    }
    if (LinkDesk.knows(pressed)) {
      return admission.of(pressed, Entrance.LINKS, () -> link.pressed(pressed));
    }
    return admission.of(
        pressed, Entrance.ofButton(pressed.verb()), () -> press.take(pressed, came));
  }

  private Handled command(Interaction.Command typed, Instant came) {
    Command command = CommandParser.parse(typed.words());
    return admission.of(typed, Entrance.of(command), () -> command(typed, command, came));
  }

  private Handled command(Interaction.Command typed, Command command, Instant came) {
    return switch (command) {
      case Command.Create wanted -> create.take(typed, wanted);
      case Command.Act act -> machine.take(typed, act);
      case Command.Look look -> browse.take(typed, look);
      case Command.ListMachines wanted ->
          Handled.later(reply -> reply.say(typed.where(), lookout.list(typed.who(), wanted)));
      case Command.Show(var target) ->
          Handled.later(reply -> reply.say(typed.where(), show(target)));
      case Command.Requests _ -> request.list(typed);
      case Command.Why(var target) -> why.take(typed, target);
      case Command.Decide decide -> request.decide(typed, decide, came);
      case Command.CallOff(var target) -> request.cancel(typed, target);
      case Command.Copy(var target) -> request.copy(typed, target);
      case Command.Brake order -> brake.take(typed, order);
      case Command.Audit(var target) -> audit.take(typed, target);
      case Command.Sweep _ -> sweep.take(typed);
      case Command.Link wanted -> link.take(typed, wanted);
      case Command.Mind wanted -> mind.take(typed, wanted);
      case Command.Use(var line) ->
          Handled.later(reply -> reply.say(typed.where(), use.card(line)));
      case Command.WhoAmI _ ->
          Handled.later(reply -> reply.say(typed.where(), whoAmI.card(typed.who())));
      case Command.Help(var about) -> Handled.with(help.about(about));
      case Command.Unclear unclear -> Handled.with(new Answer.Whisper(Answers.unclear(unclear)));
    };
  }

  private Card show(String target) {
    return switch (machine.find(target)) {
      case MachineDesk.Found.Not(var card) -> card;
      case MachineDesk.Found.One(var request) -> RequestCard.shown(request);
    };
  }

  /** A refusal, which the audit hears: said like any other. */
  private static Handled over(Interaction interaction, Card words) {
    return switch (interaction) {
      case Interaction.Command typed -> Handled.later(reply -> reply.say(typed.where(), words));
      case Interaction.Submission _ -> Handled.with(new Answer.Whisper(words));
      case Interaction.Press _, Interaction.Touch _, Interaction.Search _ ->
          trouble(interaction, words);
    };
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
