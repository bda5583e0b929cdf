package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
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
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From a typed wish to the private card that shows exactly what would be made: asks for what is
 * missing, names what is wrong.
 */
public final class CreateDesk {
  private static final Duration LISTS_AGE = Duration.ofMinutes(5);
  private static final RequestId UNRECORDED = new RequestId("R-2222");

  private final Requests requests;
  private final Gate gate;
  private final Account account;
  private final Terms terms;
  private final Clocked clocked;
  private final Answered answered = new Answered();

  /** How wishes are read, priced, judged and asked for. */
  public record Terms(Quoting quoting, Judge judge, CreateForm form) {}

  /** By which clock, and how long a draft is kept. */
  public record Clocked(Time time, Timing timing) {}

  /** Opens requests there. */
  public CreateDesk(Requests requests, Gate gate, Account account, Terms terms, Clocked clocked) {
    this.requests = requests;
    this.gate = gate;
    this.account = account;
    this.terms = terms;
    this.clocked = clocked;
  }

  /** Takes a typed create: on disk before it is acknowledged; answered after. */
  Handled take(Interaction.Command typed, Command.Create create) {
    Draft draft = create.newUser() ? asking(create.draft()) : create.draft();
    var opened = new Event.Opened(typed.who(), typed.where(), draft, clocked.time().now(), until());
    if (create.dryRun()) {
      Request unrecorded = Lifecycle.open(UNRECORDED, opened);
      return Handled.later(reply -> reply.say(typed.where(), preview(unrecorded)));
    }
    Request request = requests.open(opened, typed.delivery());
    return Handled.later(reply -> present(request, reply));
  }

  /** Opens a request for a changed wish of somebody. */
  Request open(Interaction.Press press, Draft draft) {
    return requests.open(
        new Event.Opened(press.who(), press.where(), draft, clocked.time().now(), until()),
        press.delivery());
  }

  /**
   * Shows a draft to its asker: the card to confirm, or the form for what is missing, or what is
   * wrong with it.
   */
  void present(Request request, Reply reply) {
    answered.by(request, () -> show(request, reply));
  }

  /** The same for a draft whose answer may have been lost; nothing where it was given here. */
  public void presentUnanswered(Request request, Reply reply) {
    if (!answered.has(request)) {
      present(request, reply);
    }
  }

  private void show(Request request, Reply reply) {
    if (gate.asks(request.asker()) instanceof Gate.Passage.Shut(var refusal)) {
      requests.apply(request, new Event.Cancelled(request.asker()));
      reply.say(request.place(), refusal);
      return;
    }
    Set<Field> missing = missing(request.draft());
    if (!missing.isEmpty()) {
      ask(request, missing, "These values are still needed.", reply);
      return;
    }
    Facts facts = account.facts(LISTS_AGE);
    switch (terms.quoting().check(request.draft(), facts)) {
      case Checked.Broken(var violations) ->
          reply.say(request.place(), BrokenCard.of(request, violations));
      case Checked.Valid valid -> quoted(request, valid, facts, reply);
    }
  }

  /** Opens the form for some fields, or offers a button that does where it is too late for that. */
  void ask(Request request, Set<Field> fields, String why, Reply reply) {
    Draft whole = terms.quoting().completed(request.draft());
    boolean open =
        reply.open(
            terms
                .form()
                .asking(
                    fields, whole, Target.ofWish(request).toString(), Optional.of(Text.of(why))));
    if (!open) {
      List<Part> parts =
          List.of(
              new Part.Line(Text.of(why)),
              new Part.Buttons(List.of(BrokenCard.edit(request, "Open form"))));
      reply.say(request.place(), new Card(Text.of(why + " Open the form to give them."), parts));
    }
    // So that the form's searches and checks find the lists in memory.
    account.facts(LISTS_AGE);
  }

  /**
   * Takes a form that was sent: checks what can be checked at once, and answers beside the fields.
   */
  Handled submitted(Interaction.Submission sent, Request request) {
    Set<Field> asked = CreateForm.fields(sent.form());
    Draft draft = request.draft();
    for (Field field : asked) {
      String value = sent.values().getOrDefault(field.key(), "");
      draft = value.isBlank() ? draft.without(field) : draft.with(field, value);
    }
    if (terms.quoting().check(draft, account.remembered())
        instanceof Checked.Broken(var violations)) {
      Optional<Answer> beside = FormErrors.beside(asked, violations);
      if (beside.isPresent()) {
        return Handled.with(beside.get());
      }
    }
    return switch (requests.apply(
        request, new Event.Redrafted(draft), sent.who().id(), Optional.of(sent.delivery()))) {
      case Applied.Done(var after) -> Handled.later(reply -> present(after, reply));
      case Applied.NoPlace _ -> Handled.later(reply -> present(request, reply));
      case Applied.Repeated _ -> Handled.with(new Answer.Silence());
      case Applied.Stale _ -> Handled.later(reply -> reply.say(request.place(), Answers.changed()));
    };
  }

  private void quoted(Request request, Checked.Valid valid, Facts facts, Reply reply) {
    var event =
        new Event.Quoted(
            terms.quoting().quote(valid.spec()),
            terms.quoting().labels(request.draft(), valid, facts),
            until());
    if (requests.apply(request, event) instanceof Applied.Done(var after)) {
      reply.say(after.place(), JudgedCard.of(terms.judge(), after, false));
    }
  }

  private Card preview(Request request) {
    if (gate.asks(request.asker()) instanceof Gate.Passage.Shut(var refusal)) {
      return refusal;
    }
    Set<Field> missing = missing(request.draft());
    if (!missing.isEmpty()) {
      return Card.saying(
          Text.of(
              "Dry run: still needed: "
                  + String.join(", ", missing.stream().sorted().map(Field::key).toList())
                  + "."));
    }
    Facts facts = account.facts(LISTS_AGE);
    return switch (terms.quoting().check(request.draft(), facts)) {
      case Checked.Broken(var violations) -> BrokenCard.unrecorded(violations);
      case Checked.Valid valid -> {
        var event =
            new Event.Quoted(
                terms.quoting().quote(valid.spec()),
                terms.quoting().labels(request.draft(), valid, facts),
                until());
        yield JudgedCard.of(terms.judge(), Lifecycle.after(request, event).orElseThrow(), true);
      }
    };
  }

  /** A wish for somebody new says so by empty fields, which the form then asks for. */
  private static Draft asking(Draft draft) {
    Draft asking = draft;
    for (Field field : CreateForm.NEW_USER) {
      asking = draft.value(field).isPresent() ? asking : asking.with(field, "");
    }
    return asking;
  }

  private Set<Field> missing(Draft draft) {
    Set<Field> missing = EnumSet.noneOf(Field.class);
    missing.addAll(terms.quoting().missing(draft));
    CreateForm.NEW_USER.stream()
        .filter(field -> draft.values().containsKey(field) && draft.value(field).isEmpty())
        .forEach(missing::add);
    return missing;
  }

  private Instant until() {
    return clocked.time().now().plus(clocked.timing().confirm());
  }
}
