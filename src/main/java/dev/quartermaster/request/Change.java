package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import java.util.List;
import java.util.Optional;

/**
 * One change of one request: all of it is written in one transaction, or none.
 *
 * @param seen the version that was read; 0 for a new request
 * @param after the row as it will stand, with version {@code seen + 1}
 * @param event what happened
 * @param actor who caused it: a person's id, or "quartermaster"
 * @param lines what is said in the thread because of it
 * @param next when the request is stepped next; none for a stage that only a person ends
 * @param delivery the key of the chat delivery that caused it; each key is taken once
 * @param caps what there may be once it is written; a store that finds more throws {@link
 *     OverLimit} and writes nothing
 */
public record Change(
    long seen,
    Request after,
    Event event,
    String actor,
    List<Card> lines,
    Optional<Wait> next,
    Optional<String> delivery,
    List<Cap> caps) {
  public Change {
    lines = List.copyOf(lines);
    caps = List.copyOf(caps);
  }

  /** One that adds to nothing that is limited. */
  public Change(
      long seen,
      Request after,
      Event event,
      String actor,
      List<Card> lines,
      Optional<Wait> next,
      Optional<String> delivery) {
    this(seen, after, event, actor, lines, next, delivery, List.of());
  }
}
