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
 */
public record Change(
    long seen,
    Request after,
    Event event,
    String actor,
    List<Card> lines,
    Optional<Wait> next,
    Optional<String> delivery) {
  public Change {
    lines = List.copyOf(lines);
  }
}
