package dev.quartermaster.request;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's yes or no to exactly one wish.
 *
 * @param by the account that said it
 * @param person who is behind that account; somebody with two accounts counts once
 * @param choice yes or no
 * @param reason what was said with it; may be empty for a yes
 * @param groups the groups that gave the right
 * @param fingerprint what was seen
 * @param card the card that it was seen on; none for a typed vote
 * @param at when, by the real clock
 * @param rightsRead when the right was last read from the chat, by the real clock
 */
public record Vote(
    Person by,
    String person,
    Choice choice,
    String reason,
    List<String> groups,
    Fingerprint fingerprint,
    Optional<MessageRef> card,
    Instant at,
    Instant rightsRead) {
  public Vote {
    groups = List.copyOf(groups);
  }

  /** What a vote says. */
  public enum Choice {
    YES,
    NO
  }

  boolean isYes() {
    return choice == Choice.YES;
  }
}
