package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Stock;
import dev.quartermaster.request.Terms;
import dev.quartermaster.request.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has a draft filled in: draws its form anew as choices change, and goes on to the summary when all
 * is right.
 */
final class FillDesk {
  private final Drafts drafts;
  private final Quoting quoting;
  private final Judge judge;
  private final Stock stock;
  private final CreateForm form;

  FillDesk(Drafts drafts, CreateDesk.Terms terms, CreateForm form) {
    this.drafts = drafts;
    this.quoting = terms.quoting();
    this.judge = terms.judge();
    this.stock = terms.stock();
    this.form = form;
  }

  /** Takes a choice or press in the form of a draft. */
  Handled touched(Interaction.Touch touch, Request request) {
    Set<Field> asked = FormFields.named(touch.form());
    Draft draft =
        quoting.prefill().fitting(FormFields.filled(request.draft(), asked, touch.values()));
    Optional<CreateForm.Knob> knob = CreateForm.Knob.named(touch.touched());
    if (knob.isEmpty() || request.isPutToVote()) {
      boolean more = knob.equals(Optional.of(CreateForm.Knob.MORE));
      return redrawn(request, draft, more ? FormFields.all(asked) : asked);
    }
    return switch (knob.get()) {
      case MORE -> redrawn(request, draft, FormFields.all(asked));
      case BACK -> redrawn(request, request.draft(), FormFields.of(request.draft()));
      case NEW_USER ->
          kept(request, draft, touch, (after, reply) -> askNewUser(after, asked, reply));
      case TEAM_USER ->
          kept(
              request,
              withoutNewUser(draft),
              touch,
              (after, reply) -> reply.redraw(asking(after, after.draft(), asked)));
    };
  }

  /** Takes the form for somebody new, which lay over that of a draft. */
  Handled named(Interaction.Submission sent, Request request) {
    Draft draft =
        FormFields.filled(request.draft().without(Field.OWNER), FormFields.NEW_USER, sent.values());
    if (quoting.check(draft, stock.facts()) instanceof Checked.Broken(var violations)) {
      Optional<Answer> beside =
          FormErrors.beside(
              FormFields.NEW_USER,
              violations.stream()
                  .filter(violation -> FormFields.NEW_USER.contains(violation.field()))
                  .toList());
      if (beside.isPresent()) {
        return Handled.with(beside.get());
      }
    }
    Set<Field> below = FormFields.named(sent.form());
    return drafts.redraft(request, draft, sent.who(), sent.delivery())
            instanceof Applied.Done(var after)
        ? Handled.later(reply -> reply.redraw(asking(after, after.draft(), below)))
        : Handled.with(new Answer.Whisper(Answers.changed()));
  }

  /**
   * Takes the form of a draft: checks what can be checked at once; words beside the fields, or the
   * summary in the form's place.
   */
  Handled submitted(Interaction.Submission sent, Request request) {
    Set<Field> asked = FormFields.named(sent.form());
    Draft draft =
        quoting.prefill().fitting(FormFields.filled(request.draft(), asked, sent.values()));
    Facts facts = stock.facts();
    return switch (quoting.check(draft, facts)) {
      case Checked.Broken(var violations) ->
          Handled.with(
              FormErrors.beside(asked, violations)
                  .orElseGet(() -> elsewhere(request, draft, violations)));
      case Checked.Valid valid ->
          switch (drafts.redraft(request, draft, sent.who(), sent.delivery())) {
            case Applied.Done(var after) -> Handled.with(summary(after, valid, facts));
            case Applied.Repeated _ -> Handled.with(new Answer.Silence());
            case Applied.Stale _, Applied.NoPlace _ ->
                Handled.with(new Answer.Whisper(Answers.changed()));
          };
    };
  }

  /** What the policy refuses can be changed where it was filled in. */
  private Answer summary(Request request, Checked.Valid valid, Facts facts) {
    return switch (judge.of(request.asker(), request.place(), quoting.quotes().quote(valid))) {
      case Verdict.Allowed _ -> review(drafts.quote(request, valid, facts), Optional.empty());
      case Verdict.Needs(var terms) ->
          review(drafts.quote(request, valid, facts), Optional.of(terms));
      case Verdict.Refused refused -> again(request, VoteAnswers.refused(refused));
      case Verdict.Unknown _ -> again(request, VoteRefusals.unknown());
    };
  }

  private static Answer review(Applied quoted, Optional<Terms> needed) {
    return quoted instanceof Applied.Done(var request)
        ? new Answer.NextForm(CreateForm.review(request, needed))
        : new Answer.Whisper(Answers.changed());
  }

  private Answer again(Request request, Card why) {
    Set<Field> asked = FormFields.of(request.draft());
    return new Answer.NextForm(
        form.asking(request, request.draft(), asked, Optional.of(why.summary())));
  }

  /** What is wrong stands in fields that this form did not ask for: they are asked for now. */
  private Answer elsewhere(Request request, Draft draft, List<Violation> violations) {
    String words =
        violations.stream()
            .map(violation -> violation.words() + " (" + violation.code() + ")")
            .collect(Collectors.joining(" "));
    Set<Field> all = FormFields.all(FormFields.of(draft));
    return new Answer.NextForm(form.asking(request, draft, all, Optional.of(Text.of(words))));
  }

  private Handled redrawn(Request request, Draft draft, Set<Field> asked) {
    return Handled.later(reply -> reply.redraw(asking(request, draft, asked)));
  }

  /** What happens once what is filled in is on disk. */
  @FunctionalInterface
  private interface Then {
    void run(Request after, Reply reply);
  }

  private Handled kept(Request request, Draft draft, Interaction.Touch touch, Then then) {
    return drafts.redraft(request, draft, touch.who(), touch.delivery())
            instanceof Applied.Done(var after)
        ? Handled.later(reply -> then.run(after, reply))
        : Handled.later(reply -> reply.redraw(CreateForm.saying(Answers.changed())));
  }

  private void askNewUser(Request after, Set<Field> below, Reply reply) {
    boolean pushed = reply.push(form.newUser(after, below));
    Optional<Text> words = pushed ? Optional.empty() : Optional.of(FormOpening.TOO_LATE);
    reply.redraw(form.asking(after, after.draft(), below, words));
  }

  private Form asking(Request request, Draft draft, Set<Field> asked) {
    return form.asking(request, draft, asked, Optional.empty());
  }

  private static Draft withoutNewUser(Draft draft) {
    Draft plain = draft;
    for (Field field : FormFields.NEW_USER) {
      plain = plain.without(field);
    }
    return plain;
  }
}
