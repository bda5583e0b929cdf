package dev.quartermaster.request;

/** What a step found out. */
sealed interface Next {
  /** Something happened, to be applied. */
  record Happened(Event event) implements Next {}

  /**
   * An order that must not be given twice: this goes to disk first, and who finds it there later
   * takes the order for given.
   */
  record ToGive(Event.ActionTaken intent) implements Next {}

  /** Nothing yet; look again after a while. */
  record Again(Wait pause) implements Next {}

  /** Nothing will happen by itself. */
  record Rest() implements Next {}

  /** The one that comes first where two go on side by side. */
  static Next sooner(Next own, Next other) {
    boolean first =
        own instanceof Next.Again(var a)
            && other instanceof Next.Again(var b)
            && a.length().compareTo(b.length()) > 0;
    return first || own instanceof Next.Rest ? other : own;
  }
}
