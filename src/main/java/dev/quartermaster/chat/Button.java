package dev.quartermaster.chat;

import java.util.Optional;

/**
 * Something to press. What it carries is a claim that is checked against the stored row, never an
 * authority.
 *
 * @param verb what pressing it means, for example {@code confirm}
 * @param target what it is about: request, version and fingerprint, or a machine's id
 * @param label a verb and an object, at most 30 characters to be shown whole
 * @param weight how it looks
 * @param confirmation asked before it counts
 */
public record Button(
    String verb, String target, String label, Weight weight, Optional<Confirmation> confirmation) {
  /** How much a button stands out. */
  public enum Weight {
    /** The one thing to do here. */
    PRIMARY,
    /** One of several. */
    PLAIN,
    /** It destroys or costs. */
    DANGER
  }

  /** The question before a press counts; names the machine and the price. */
  public record Confirmation(String title, String question, String yes, String no) {}

  /** A button without a question. */
  public static Button of(String verb, String target, String label, Weight weight) {
    return new Button(verb, target, label, weight, Optional.empty());
  }
}
