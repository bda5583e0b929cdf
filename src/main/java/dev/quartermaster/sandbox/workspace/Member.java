package dev.quartermaster.sandbox.workspace;

import java.util.Set;

/**
 * A person (or a bot) as a workspace knows it.
 *
 * @param id Slack's id, {@code U…}
 * @param name the handle without the at sign
 * @param realName the full name
 * @param email the address that users.lookupByEmail finds
 * @param teamId the workspace that the account belongs to; another one than ours for a stranger
 * @param traits what else is true of the account
 */
public record Member(
    String id, String name, String realName, String email, String teamId, Set<Trait> traits) {

  /** What users.info tells about an account, as flags. */
  public enum Trait {
    /** Workspace admin. */
    ADMIN,
    /** Workspace owner. */
    OWNER,
    /** Multi-channel guest. */
    RESTRICTED,
    /** Single-channel guest. */
    ULTRA_RESTRICTED,
    /** Deactivated account. */
    DELETED,
    /** A bot user. */
    BOT,
    /** Somebody of another workspace, seen through a shared channel. */
    STRANGER
  }

  /** Copies the traits. */
  public Member {
    traits = Set.copyOf(traits);
  }

  /** Tells whether the account has this trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The same account with other traits. */
  public Member withTraits(Set<Trait> others) {
    return new Member(id, name, realName, email, teamId, others);
  }
}
