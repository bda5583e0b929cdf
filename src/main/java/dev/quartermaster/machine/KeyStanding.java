package dev.quartermaster.machine;

/** Says whose an API key is. */
@FunctionalInterface
public interface KeyStanding {
  /**
   * Whose it is and what he may; a key that isn't known is a problem of kind {@link
   * CloudProblem.Kind#KEY_REFUSED}. Where the API has no answer, a list is read in its place, so
   * that a wrong key shows.
   */
  Reading<Standing> read();
}
