package dev.quartermaster.request;

/** What became of an event that somebody wanted to apply. */
public sealed interface Applied {
  /** It stands; this is the row now. */
  record Done(Request request) implements Applied {}

  /** Somebody else changed the request first; look again. */
  record Stale() implements Applied {}

  /** The same delivery was taken before. */
  record Repeated() implements Applied {}

  /** It has no place in the request's stage, or would change nothing. */
  record NoPlace() implements Applied {}
}
