package dev.quartermaster.sandbox.workspace;

import java.util.List;

/**
 * A user group.
 *
 * @param id Slack's id, {@code S…}
 * @param handle the name that mentions it, without the at sign
 * @param name what it is called
 * @param members ids of those inside
 */
public record UserGroup(String id, String handle, String name, List<String> members) {

  /** Copies the members. */
  public UserGroup {
    members = List.copyOf(members);
  }

  /** The same group without this account. */
  public UserGroup without(String memberId) {
    return new UserGroup(
        id, handle, name, members.stream().filter(other -> !other.equals(memberId)).toList());
  }
}
