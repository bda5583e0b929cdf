package dev.quartermaster.request;

/** What is done for the whole house again and again: every periodic job stands in this table. */
public enum Chore {
  /** Look over all machines for marks that no record explains. */
  SWEEP,
  /** Give every unfinished request a wake-up again, in case one was lost. */
  RECONCILE,
  /** Tell the operations channel what waits for it. */
  ANNOUNCE,
  /** Tell the operations channel where the audit ends, once a day. */
  ANCHOR,
  /** Look for what nobody minds, and tell the operations channel of what is new. */
  LOOSE_ENDS
}
