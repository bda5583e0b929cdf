package dev.quartermaster.request;

/**
 * The port that says when a request is looked at next. Losing or doubling a wake-up changes nothing
 * but time.
 */
public interface Wakeups {
  /**
   * Looks at a request after a while, or earlier where an earlier look is due already; joins the
   * caller's transaction.
   */
  void schedule(RequestId id, Errand errand, Wait wait);
}
