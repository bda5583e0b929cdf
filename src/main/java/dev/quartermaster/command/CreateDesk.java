package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.Lifecycle;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stock;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import java.time.Duration;
import java.util.Set;

/**
 * From a typed wish to the private card that shows exactly what would be made: asks for what is
 * missing, names what is wrong.
 */
public final class CreateDesk {
  private static final Duration LISTS_AGE = Duration.ofMinutes(5);
  private static final RequestId UNRECORDED = new RequestId("R-2222");

  private final Gate gate;
  private final Account account;
  private final Quoting quoting;
  private final Judge judge;
  private final Drafts drafts;
  private final FormOpening opening;
  private final FillDesk fill;

  /** How wishes are read, priced and judged, and what there is to pick from. */
  public record Terms(Quoting quoting, Judge judge, Catalogue catalogue, Stock stock) {}

  /** By which clock, and how long a draft is kept. */
  public record Clocked(Time time, Timing timing) {}

  /** Opens requests there. */
  public CreateDesk(Requests requests, Gate gate, Account account, Terms terms, Clocked clocked) {
    this.gate = gate;
    this.account = account;
    this.quoting = terms.quoting();
    this.judge = terms.judge();
    this.drafts = new Drafts(requests, quoting, clocked.time(), clocked.timing());
    var form =
        new CreateForm(
            new CreateInputs(quoting, terms.catalogue(), terms.stock()),
            new Advice(quoting, terms.stock()));
    this.opening = new FormOpening(gate, drafts, terms, form);
    this.fill = new FillDesk(drafts, terms, form);
  }

  /** Where drafts are filled in. */
  FillDesk fill() {
    return fill;
  }

  /** Takes a typed create: on disk before it is acknowledged; answered after. */
  Handled take(Interaction.Command typed, Command.Create create) {
    Draft draft = create.newUser() ? asking(create.draft()) : create.draft();
    Event.Opened opened = drafts.opened(typed.who(), typed.where(), draft);
    if (create.dryRun()) {
      Request unrecorded = Lifecycle.open(UNRECORDED, opened);
      return Handled.later(reply -> reply.say(typed.where(), preview(unrecorded)));
    }
    Request request = drafts.open(opened, typed.delivery());
    return Handled.later(reply -> present(request, reply));
  }

  /** Opens a request for a changed wish of somebody. */
  Request open(Interaction.Press press, Draft draft) {
    return drafts.open(drafts.opened(press.who(), press.where(), draft), press.delivery());
  }

  /**
   * Shows a draft to its asker: the card to confirm, or the form for what is missing, or what is
   * wrong with it.
   */
  void present(Request request, Reply reply) {
    drafts.answered().by(request, () -> show(request, reply));
  }

  /** Opens the form of a draft, filled in with what it says. */
  void edit(Request request, Reply reply) {
    drafts.answered().by(request, () -> opening.edit(request, reply));
  }

  /** The same for a draft whose answer may have been lost; nothing where it was given here. */
  public void presentUnanswered(Request request, Reply reply) {
    if (!drafts.answered().has(request)) {
      present(request, reply);
    }
  }

  private void show(Request request, Reply reply) {
    if (!drafts.missing(request.draft()).isEmpty()) {
      opening.begin(request, reply);
      return;
    }
    if (gate.asks(request.asker()) instanceof Gate.Passage.Shut(var refusal)) {
      drafts.cancel(request);
      reply.say(request.place(), refusal);
      return;
    }
    Facts facts = account.facts(LISTS_AGE);
    switch (quoting.check(request.draft(), facts)) {
      case Checked.Broken(var violations) ->
          reply.say(request.place(), BrokenCard.of(request, violations));
      case Checked.Valid valid -> {
        if (drafts.quote(request, valid, facts) instanceof Applied.Done(var after)) {
          reply.say(after.place(), JudgedCard.of(judge, after, false));
        }
      }
    }
  }

  private Card preview(Request request) {
    if (gate.asks(request.asker()) instanceof Gate.Passage.Shut(var refusal)) {
      return refusal;
    }
    Set<Field> missing = drafts.missing(request.draft());
    if (!missing.isEmpty()) {
      return Card.saying(
          Text.of(
              "Dry run: still needed: "
                  + String.join(", ", missing.stream().sorted().map(Field::key).toList())
                  + "."));
    }
    Facts facts = account.facts(LISTS_AGE);
    return switch (quoting.check(request.draft(), facts)) {
      case Checked.Broken(var violations) -> BrokenCard.unrecorded(violations);
      case Checked.Valid valid -> {
        Event.Quoted event = drafts.quoted(request.draft(), valid, facts);
        yield JudgedCard.of(judge, Lifecycle.after(request, event).orElseThrow(), true);
      }
    };
  }

  /** A wish for somebody new says so by empty fields, which the form then asks for. */
  private static Draft asking(Draft draft) {
    Draft asking = draft;
    for (Field field : FormFields.NEW_USER) {
      asking = draft.value(field).isPresent() ? asking : asking.with(field, "");
    }
    return asking;
  }
}
