package dev.quartermaster.command;

import dev.quartermaster.command.Word.Guard;
import dev.quartermaster.request.Press;

/**
 * What each thing that a person can do takes. Every kind of command, button and form is here, and
 * the compiler says so of a new one; the gate stands before all of them.
 */
final class Entrance {
  /** What looking something up in a form takes. */
  static final Guard SEARCH = Guard.ASKS;

  /** What a choice or press in an open form takes, before it is sent. */
  static final Guard TOUCH = Guard.ASKS;

  /** What turning the pages of a list takes, and sharing one. */
  static final Guard PAGE = Guard.READS;

  /** What deciding about a loose end takes. */
  static final Guard LOOSE = Guard.WRITES;

  /** What answering a wish for a link takes. */
  static final Guard LINKS = Guard.WRITES;

  private Entrance() {}

  /** What a typed command takes. */
  static Guard of(Command command) {
    return switch (command) {
      case Command.Create _, Command.Copy _, Command.Link _ -> Guard.ASKS;
      case Command.Act _, Command.Mind _ -> Guard.OPERATES;
      case Command.Decide _ -> Guard.DECIDES;
      case Command.CallOff _ -> Guard.OWN;
      case Command.Brake _, Command.Sweep _ -> Guard.WRITES;
      case Command.Audit _ -> Guard.AUDITS;
      case Command.Look _,
          Command.ListMachines _,
          Command.Show _,
          Command.Requests _,
          Command.Why _,
          Command.Use _,
          Command.WhoAmI _ ->
          Guard.READS;
      case Command.Help _, Command.Unclear _ -> Guard.ANYBODY;
    };
  }

  /** What a button takes, by the word that it carries; one that means nothing is told so. */
  static Guard ofButton(String verb) {
    return Press.named(verb).map(Entrance::of).orElse(Guard.READS);
  }

  /** What a button takes. */
  static Guard of(Press press) {
    return switch (press) {
      case CONFIRM,
          EDIT,
          CHANGE,
          TAKE_OFFER,
          DECLINE_OFFER,
          COPY,
          KEEP_TRYING,
          TELL_ME,
          TRY_ALTERNATIVE,
          RETRY_FOR_ACCOUNT ->
          Guard.ASKS;
      case START, STOP, DESTROY, RESTART, RESHAPE, MIND, GIVE_WAY -> Guard.OPERATES;
      case APPROVE, LESS, DENY, CLAIM, WITHDRAW, QUESTION -> Guard.DECIDES;
      case CANCEL -> Guard.OWN;
      case DESTROY_SURPLUS -> Guard.WRITES;
      case LOOK, SHOW -> Guard.READS;
    };
  }

  /** What a form takes, by its id. */
  static Guard ofForm(String form) {
    if (CreateForm.isDraft(form) || form.equals(CreateForm.REVIEW) || form.equals(HopeForm.ID)) {
      return Guard.ASKS;
    }
    if (form.startsWith(DestroyForm.SURPLUS)) {
      return Guard.WRITES;
    }
    if (VoteForms.IDS.contains(form)) {
      return Guard.DECIDES;
    }
    return form.equals(DestroyForm.ID) || form.equals(ReshapeForm.ID)
        ? Guard.OPERATES
        : Guard.READS;
  }
}
