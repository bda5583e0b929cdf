package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Confirmation;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.machine.Rule;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Ledger;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Has scripts, networks and templates changed by admins. Each order is on disk and in the audit
 * before it is acknowledged, and is carried out once, whatever is delivered twice; a script's text
 * goes nowhere but to Paperspace.
 */
final class HoldDesk {
  private static final String VERB = "hold/";

  private final Abilities abilities;
  private final Holdings holdings;
  private final Ledger<String> orders;
  private final InstantSource real;

  HoldDesk(Abilities abilities, Holdings holdings, Ledger<String> orders, InstantSource real) {
    this.abilities = abilities;
    this.holdings = holdings;
    this.orders = orders;
    this.real = real;
  }

  /** Whether a press confirms one of these orders. */
  static boolean knows(Interaction.Press press) {
    return press.verb().startsWith(VERB);
  }

  /** Takes a typed order; whoever typed it is an admin. */
  Handled take(Interaction.Command typed, Command.Hold wanted) {
    Holding what = wanted.what();
    Line line = wanted.line();
    Optional<String> stranger = line.stranger(what.keys());
    if (stranger.isPresent()) {
      return MindDesk.say(typed, Answers.stranger(stranger.get(), what.word()));
    }
    Optional<CloudProblem> lacking =
        what.needs(wanted.way()).filter(it -> !abilities.can(it)).map(CloudProblem::lacking);
    if (lacking.isPresent()) {
      return MindDesk.say(typed, saying(lacking.get().words() + " (" + Rule.R41.code() + ")"));
    }
    return switch (wanted.way()) {
      case "create" -> create(typed, what, line);
      case "rename" -> rename(typed, what, line);
      case "delete" -> one(typed, what, line, found -> asked(what, found));
      case "show" -> one(typed, what, line, found -> saying(shown(what, found)));
      default -> MindDesk.say(typed, Answers.usage(what.word()));
    };
  }

  private interface Said {
    Card card(Holdings.Held found);
  }

  private Handled create(Interaction.Command typed, Holding what, Line line) {
    return holdings
        .made(what, line)
        .map(
            making ->
                ordered(
                    typed.who(),
                    typed.delivery(),
                    what.key() + " create " + making.name(),
                    making.call(),
                    card -> MindDesk.say(typed, card.get())))
        .orElseGet(() -> MindDesk.say(typed, holdings.unmade(what, line)));
  }

  private Handled rename(Interaction.Command typed, Holding what, Line line) {
    Optional<String> to = line.value("to").filter(Holdings::isName);
    if (to.isEmpty()) {
      return MindDesk.say(typed, Answers.usage(what.word()));
    }
    return MindDesk.afterwards(
        () ->
            holdings.find(what, line.words()) instanceof Holdings.Found.One(var held)
                ? ordered(
                    typed.who(),
                    typed.delivery(),
                    what.key() + " rename " + held.id() + " to " + to.get(),
                    () -> holdings.renamed(what, held, to.get()),
                    card -> MindDesk.say(typed, card.get()))
                : one(typed, what, line, _ -> Answers.changed()));
  }

  private Handled one(Interaction.Command typed, Holding what, Line line, Said said) {
    return line.plain().isEmpty()
        ? MindDesk.say(typed, Answers.usage(what.word()))
        : MindDesk.afterwards(
            () ->
                MindDesk.say(
                    typed,
                    switch (holdings.find(what, line.words())) {
                      case Holdings.Found.One(var held) -> said.card(held);
                      case Holdings.Found.Not(var card) -> card;
                    }));
  }

  private static Card asked(Holding what, Holdings.Held held) {
    Text text =
        Text.of("The " + what.words() + " ")
            .strong(Quoted.shown(held.name()))
            .and(" (")
            .code(held.id())
            .and(") would be deleted for good.");
    var question =
        new Confirmation(
            "Delete it?", "Machines that use it keep what they have of it.", "Delete it", "No");
    var button =
        new Button(
            VERB + what.key(), held.id(), "Delete it", Weight.DANGER, Optional.of(question));
    return new Card(text, List.of(new Part.Line(text), new Part.Buttons(List.of(button))));
  }

  private static String shown(Holding what, Holdings.Held held) {
    return "The " + what.words() + " " + Quoted.inMarks(held.name()) + ": " + held.words() + ".";
  }

  /** Takes the press that confirms a deletion; whoever pressed is an admin. */
  Handled pressed(Interaction.Press press) {
    Optional<Holding> what =
        Stream.of(Holding.values())
            .filter(each -> press.verb().equals(VERB + each.key()))
            .findFirst();
    boolean can =
        what.flatMap(each -> each.needs("delete")).map(abilities::can).orElse(what.isPresent());
    if (!can) {
      return MindDesk.replace(press, Answers.changed());
    }
    Holding holding = what.orElseThrow();
    return ordered(
        press.who(),
        press.delivery(),
        holding.key() + " delete " + Quoted.shown(press.target()),
        () -> holdings.deleted(holding, press.target()),
        card -> Handled.later(reply -> reply.replace(press.where(), card.get())));
  }

  private interface Answering {
    Handled with(Supplier<Card> card);
  }

  /** Once, and never again for the same delivery: the service can't tell one from another. */
  private Handled ordered(
      Person who, String delivery, String words, Supplier<Card> call, Answering answering) {
    var told = new HouseEvent.Decided(who, "order", words, real.instant());
    boolean first = orders.put(delivery, 0, words, Optional.of(told));
    return answering.with(
        first ? call : () -> saying("I have that order already" + Code.ALREADY_DECIDED.behind()));
  }

  private static Card saying(String words) {
    return Card.saying(Text.of(words));
  }
}
