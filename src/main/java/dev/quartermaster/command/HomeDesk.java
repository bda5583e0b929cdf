package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws people's own pages, and anew after whatever they do on them: what comes of that stands at
 * the top. Whom a page belongs to decides nothing; every press on it is judged like any other.
 */
final class HomeDesk {
  /** The button that begins a wish. */
  static final String BEGIN = "begin";

  private static final int MOST_JUDGED = 50;
  private static final int MOST_REMEMBERED = 2_000;

  private final RequestStore store;
  private final Gate gate;
  private final Voting voting;
  private final CreateDesk create;
  private final Outlet outlet;

  /** Whose page was drawn last, and the place that it speaks for. */
  private final Map<Person, Place> drawn =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Person, Place> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  HomeDesk(RequestStore store, Commands.Rules rules, CreateDesk create, Outlet outlet) {
    this.store = store;
    this.gate = rules.gate();
    this.voting = new Voting(rules.voters());
    this.create = create;
    this.outlet = outlet;
  }

  /** Draws the page of somebody who looks at it. */
  Handled take(Interaction.Home opened) {
    return Handled.later(_ -> show(opened.who(), opened.where(), List.of()));
  }

  /** Whether a press is for this desk. */
  boolean knows(Interaction.Press press) {
    return press.verb().equals(BEGIN);
  }

  /** Takes a press that begins a wish: as if the command had been typed, alone. */
  Handled take(Interaction.Press press) {
    return create.take(
        new Interaction.Command(press.who(), press.where(), "create", press.delivery()),
        new Command.Create(new Draft(Map.of()), false, false));
  }

  /** The same, with the page drawn anew afterwards where it was done there. */
  Handled after(Interaction interaction, Handled handled) {
    return switch (interaction) {
      case Interaction.Press press when press.seen() == Interaction.Seen.AT_HOME ->
          told(press, handled);
      case Interaction.Submission sent ->
          placeOf(sent.who()).isPresent() ? anew(sent, handled) : handled;
      case Interaction.Press _,
          Interaction.Command _,
          Interaction.Touch _,
          Interaction.Search _,
          Interaction.Shortcut _,
          Interaction.Home _ ->
          handled;
    };
  }

  private Handled told(Interaction.Press press, Handled handled) {
    return new Handled(
        new Answer.Silence(),
        Optional.of(
            reply -> {
              var heard = new AtHome(reply);
              if (handled.answer() instanceof Answer.Whisper(var card)) {
                heard.say(press.where(), card);
              }
              handled.followUp().ifPresent(rest -> rest.run(heard));
              show(press.who(), press.where(), heard.said());
            }));
  }

  private Handled anew(Interaction.Submission sent, Handled handled) {
    return new Handled(
        handled.answer(),
        Optional.of(
            reply -> {
              handled.followUp().ifPresent(rest -> rest.run(reply));
              placeOf(sent.who()).ifPresent(place -> show(sent.who(), place, List.of()));
            }));
  }

  private void show(Person who, Place where, List<Card> said) {
    synchronized (drawn) {
      drawn.put(who, where);
    }
    outlet.homes().show(who, where, page(who, said));
  }

  private Optional<Place> placeOf(Person person) {
    synchronized (drawn) {
      return Optional.ofNullable(drawn.get(person));
    }
  }

  private Card page(Person who, List<Card> said) {
    if (gate.admits(who, Word.Guard.READS) instanceof Gate.Passage.Shut(var refusal)) {
      return refusal;
    }
    List<Request> open =
        store.unfinished().stream()
            .flatMap(id -> store.find(id).stream())
            .filter(Request::isPublic)
            .toList();
    List<Request> waiting =
        open.stream()
            .filter(Request::isPutToVote)
            .limit(MOST_JUDGED)
            .filter(request -> voting.of(who, request) instanceof Voting.Standing.May)
            .toList();
    List<Request> machines =
        store.withMachines().stream().filter(request -> request.asker().equals(who)).toList();
    List<Request> requests =
        open.stream()
            .filter(request -> request.asker().equals(who))
            .filter(request -> request.stage().machine().isEmpty())
            .filter(request -> !isOver(request.stage()))
            .toList();
    boolean mayAsk = gate.asks(who) instanceof Gate.Passage.Open;
    var seen = new HomeCard.Seen(waiting, machines, requests, mayAsk, health(who));
    return HomeCard.of(seen, outlet.slash(), said);
  }

  private static boolean isOver(Stage stage) {
    return stage instanceof Stage.Cancelled
        || stage instanceof Stage.Denied
        || stage instanceof Stage.Expired;
  }

  private Optional<Text> health(Person who) {
    if (!(gate.writes(who) instanceof Gate.Passage.Open)) {
      return Optional.empty();
    }
    List<String> unwell = outlet.unwell().get();
    return Optional.of(
        Text.of(
            unwell.isEmpty()
                ? "The bot is well."
                : "Not well: " + String.join(", ", unwell) + ". The log says more."));
  }

  /** Keeps what is said for the page itself; forms open as anywhere. */
  private static final class AtHome implements Reply {
    private final Reply reply;
    private final List<Card> said = new ArrayList<>();

    AtHome(Reply reply) {
      this.reply = reply;
    }

    List<Card> said() {
      return said;
    }

    @Override
    public void say(Place place, Card card) {
      said.add(card);
    }

    @Override
    public void replace(Place place, Card card) {
      said.add(card);
    }

    @Override
    public boolean open(Form form) {
      return reply.open(form);
    }

    @Override
    public boolean push(Form form) {
      return reply.push(form);
    }

    @Override
    public boolean redraw(Form form) {
      return reply.redraw(form);
    }
  }
}
