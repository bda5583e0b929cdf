package dev.quartermaster.policy;

import dev.quartermaster.chat.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in which role or group, on facts of at most the configured age. What is not configured, or
 * can't be read, gives nobody any right (A11). Each call blocks for a few seconds at most.
 */
public interface Groups {
  /** The names of all roles and groups, with the id of each user group that a rule names. */
  Set<String> names();

  /** Whether somebody is in a role or group; out of one that isn't configured. */
  Membership in(Person person, String group);

  /** Whether {@link #in} can be told from memory, without asking the chat. */
  boolean remembers(Person person, String group);

  /** All that somebody is in. */
  Belonging of(Person person);

  /** Who is in a role or group, as configured; nobody in one that isn't. */
  Members configured(String group);

  /** The people in a role or group, for telling who can; empty where that can't be read now. */
  Optional<Roster> people(String group);

  /**
   * The people in a role or group, as far as they can be counted out.
   *
   * @param people by configured id or user group; whether each is still a full member is not looked
   *     up
   * @param more whether there are others: admins of the workspace, or everybody
   * @param read when the oldest list was read, by the real clock
   */
  record Roster(Set<Person> people, boolean more, Instant read) {
    public Roster {
      people = Set.copyOf(people);
    }
  }
}
