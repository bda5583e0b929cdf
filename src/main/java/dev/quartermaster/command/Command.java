package dev.quartermaster.command;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.request.Verb;
import java.util.Optional;

/** What a person typed, understood. */
sealed interface Command {
  /**
   * Make a machine.
   *
   * @param draft what was said of it
   * @param newUser whether it is for somebody who has no account yet, who is asked for in a form
   * @param dryRun whether only to show what would be made
   */
  record Create(Draft draft, boolean newUser, boolean dryRun) implements Command {}

  /**
   * Show the machines; {@code mine} only those that the person asked for, {@code all} also those
   * that were not made here.
   */
  record ListMachines(boolean mine, boolean all) implements Command {}

  /** Show one machine or request. */
  record Show(String target) implements Command {}

  /** Do something with a machine. */
  record Act(Verb verb, String target, boolean dryRun) implements Command {}

  /** Have something done with a machine that takes more than its verb to say. */
  record Mind(Task task, Line line) implements Command {}

  /** Look something up in the account or the price list. */
  record Look(Subject subject, Line line) implements Command {}

  /** Explain. */
  record Help(Optional<Word> about) implements Command {}

  /** Say who the person is to this bot. */
  record WhoAmI() implements Command {}

  /** Not understood: what was wrong, and what to do. */
  record Unclear(String code, String words) implements Command {}
}
