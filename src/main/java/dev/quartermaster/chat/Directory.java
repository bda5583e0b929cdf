package dev.quartermaster.chat;

import java.util.Optional;
import java.util.Set;

/**
 * Who people are and which groups they are in, read from the platform now, never from a cache.
 * Calls block for at most two seconds.
 */
public interface Directory {
  /** Somebody's profile. */
  Lookup<Profile> profile(Person person);

  /** The members of a user group of the installation's own team. */
  Lookup<Set<Person>> members(String group);

  /** What came of looking. */
  sealed interface Lookup<T> {
    /** Found. */
    record Known<T>(T value) implements Lookup<T> {}

    /** The platform says that there is no such person or group. */
    record Nobody<T>() implements Lookup<T> {}

    /** The platform can't say now; nothing follows from that but "no". */
    record Unreadable<T>(String why) implements Lookup<T> {}
  }

  /**
   * A person as the platform describes him.
   *
   * @param name for display only
   * @param standing what kind of account it is
   * @param workspaceAdmin whether he is an admin or owner of the workspace
   * @param email his address as the platform knows it, where we may read it
   */
  record Profile(
      Person person,
      String name,
      Standing standing,
      boolean workspaceAdmin,
      Optional<String> email) {
    /** Of whom no address is known. */
    public Profile(Person person, String name, Standing standing, boolean workspaceAdmin) {
      this(person, name, standing, workspaceAdmin, Optional.empty());
    }
  }

  /** Kinds of account; only members may ever decide anything. */
  enum Standing {
    MEMBER,
    GUEST,
    BOT,
    DEACTIVATED,
    /** From another workspace, through a shared channel. */
    STRANGER
  }
}
