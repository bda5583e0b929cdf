package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Rules;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Order;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives machines other names, other hardware and larger disks. */
final class ReshapeDesk {
  private static final Duration AGE = Duration.ofMinutes(1);

  private final MachineDesk machines;
  private final Account account;
  private final Quoting quoting;
  private final ReshapeConsent consent;
  private final Abilities abilities;

  ReshapeDesk(
      MachineDesk machines,
      Account account,
      Quoting quoting,
      ReshapeConsent consent,
      Abilities abilities) {
    this.machines = machines;
    this.account = account;
    this.quoting = quoting;
    this.consent = consent;
    this.abilities = abilities;
  }

  /** Another name is given at once; nothing of it costs. */
  Handled rename(Interaction.Command typed, Request request, Line line) {
    Optional<String> name = line.value("to");
    if (name.isEmpty()) {
      return MindDesk.say(typed, Answers.usage(Word.RENAME));
    }
    Draft draft = Draft.of(request.quoted().spec()).with(Field.NAME, name.get());
    return switch (checked(draft, request)) {
      case Checked.Broken(var violations) -> MindDesk.say(typed, ReshapeCard.refused(violations));
      case Checked.Valid(var spec, _) ->
          machines.order(
              request, new Order.Rename(quoting.quote(spec)), typed.who(), typed.delivery());
    };
  }

  /** Other hardware or a larger disk is shown with its price, to be confirmed. */
  Handled resize(Interaction.Command typed, Request request, Line line) {
    if (line.keyed().isEmpty()) {
      return MindDesk.say(typed, Answers.usage(Word.RESIZE));
    }
    Card card =
        switch (resized(request, line.value("type"), line.value("size"))) {
          case Checked.Broken(var violations) -> ReshapeCard.refused(violations);
          case Checked.Valid(var spec, _) -> offered(typed.who(), request, quoting.quote(spec));
        };
    return MindDesk.say(typed, card);
  }

  /** Takes the confirmation; what it says is checked again, as if it had just been typed. */
  Handled pressed(Interaction.Press press, Request request) {
    String[] words = press.verb().split("/", -1);
    boolean drawn = Target.parse(press.target()).filter(to -> to.matches(request)).isPresent();
    if (!drawn || words.length != 3 || !words[0].equals(Press.RESIZE.word())) {
      return replace(press, Answers.changed());
    }
    return switch (resized(request, Optional.of(words[1]), Optional.of(words[2]))) {
      case Checked.Broken(var violations) -> replace(press, ReshapeCard.refused(violations));
      case Checked.Valid(var spec, _) -> allowed(press, request, quoting.quote(spec));
    };
  }

  private Card offered(Person who, Request request, Quote wanted) {
    return consent
        .objection(who, request, wanted)
        .orElseGet(() -> ReshapeCard.confirm(request, wanted));
  }

  private Handled allowed(Interaction.Press press, Request request, Quote wanted) {
    return consent
        .objection(press.who(), request, wanted)
        .map(card -> replace(press, card))
        .orElseGet(
            () -> machines.order(request, new Order.Resize(wanted), press.who(), press.delivery()));
  }

  private Checked resized(Request request, Optional<String> type, Optional<String> size) {
    MachineSpec now = request.quoted().spec();
    Draft same = Draft.of(now);
    Draft typed = type.map(text -> same.with(Field.TYPE, text)).orElse(same);
    Draft draft = size.map(text -> typed.with(Field.SIZE, text)).orElse(typed);
    Checked checked = checked(draft, request);
    return checked instanceof Checked.Valid(var spec, _)
        ? ReshapeCard.objection(now, spec)
            .<Checked>map(violation -> new Checked.Broken(List.of(violation)))
            .orElse(checked)
        : checked;
  }

  /**
   * By the rules of a create, as far as they concern what is changed: what else the account has
   * lost since does not stand in the way.
   */
  private Checked checked(Draft draft, Request request) {
    Facts facts = account.facts(AGE);
    boolean listed =
        facts.templates().stream()
            .flatMap(List::stream)
            .anyMatch(template -> template.id().equals(request.quoted().spec().template()));
    var narrow =
        new Facts(
            listed ? facts.templates() : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            request.quoted().spec().team(),
            abilities);
    Checked checked = Rules.check(draft, narrow);
    return checked instanceof Checked.Broken(var violations) ? relevant(violations) : checked;
  }

  private static Checked relevant(List<Violation> violations) {
    Set<Field> changed = Set.of(Field.NAME, Field.TYPE, Field.SIZE);
    List<Violation> own =
        violations.stream().filter(violation -> changed.contains(violation.field())).toList();
    return new Checked.Broken(own.isEmpty() ? violations : own);
  }

  private static Handled replace(Interaction.Press press, Card card) {
    return Handled.later(reply -> reply.replace(press.where(), card));
  }
}
