package dev.quartermaster.request;

/** What a step found out. */
sealed interface Next {
  /** Something happened, to be applied. */
  record Happened(Event event) implements Next {}

  /** Nothing yet; look again after a while. */
  record Again(Wait pause) implements Next {}

  /** Nothing will happen by itself. */
  record Rest() implements Next {}
}
