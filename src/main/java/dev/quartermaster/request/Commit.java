package dev.quartermaster.request;

/** How a change was taken by the store. */
public enum Commit {
  /** It is on disk. */
  DONE,
  /** Somebody else changed the request first, or its id is taken; nothing was written. */
  STALE,
  /** The delivery was taken before; nothing was written. */
  REPEATED
}
