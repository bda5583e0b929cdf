package dev.quartermaster.command;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.request.Verb;
import java.util.List;
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

  /**
   * Look through what there is to pick from, or what it costs.
   *
   * @param words what was typed behind it
   */
  record Look(Shelf shelf, List<String> words) implements Command {
    public Look {
      words = List.copyOf(words);
    }
  }

  /** Show one machine or request. */
  record Show(String target) implements Command {}

  /** Do something with a machine. */
  record Act(Verb verb, String target, boolean dryRun) implements Command {}

  /** Show what waits for a decision. */
  record Requests() implements Command {}

  /** Decide about a request. */
  record Decide(String target, boolean yes, Optional<String> fingerprint, String reason)
      implements Command {}

  /** Call a request off. */
  record CallOff(String target) implements Command {}

  /** Ask for the same again. */
  record Copy(String target) implements Command {}

  /** Stop every send, or let them go on. */
  record Brake(boolean pull, String reason) implements Command {}

  /** Tie somebody to his account at the cloud, or untie him. */
  record Link(boolean tie, Line line) implements Command {}

  /** Look for loose ends. */
  record Sweep() implements Command {}

  /** Show all that was written about a request. */
  record Audit(String target) implements Command {}

  /** Say why the policy rules a request as it does. */
  record Why(String target) implements Command {}

  /** Have something done with a machine that takes more than its verb, in one of its ways. */
  record Mind(Task task, String way, Line line) implements Command {}

  /** Say what a machine used. */
  record Use(Line line) implements Command {}

  /** Explain. */
  record Help(Optional<Word> about) implements Command {}

  /** Say who the person is to this bot. */
  record WhoAmI() implements Command {}

  /** Not understood: what was wrong, and what to do. */
  record Unclear(String code, String words) implements Command {}
}
