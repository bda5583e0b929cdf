package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * Something between the account and the records that nobody minds: it may cost, or be wrong.
 *
 * @param kind what it is
 * @param id the cloud's id of the machine or snapshot, or the address
 * @param words what is so, the same for as long as it is
 * @param owner whom it can be asked of
 */
public record LooseEnd(Kind kind, String id, Text words, Optional<Person> owner) {
  /** Kinds of loose ends. */
  public enum Kind {
    /** A machine that no request made. */
    UNKNOWN,
    /** A request's machine that is no longer there. */
    MISSING,
    /** A request's machine that somebody changed elsewhere. */
    CHANGED,
    /** A static address without a machine. */
    ADDRESS,
    /** A snapshot whose machine is gone. */
    SNAPSHOT,
    /** A machine that has been off for long, and still pays for its disk. */
    OFF
  }

  /** What tells it from all others. */
  String key() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
  }
}
