package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.stream.Stream;

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

  /** The same group with this account, once. */
  public UserGroup with(String memberId) {
    return new UserGroup(
        id,
        handle,
        name,
        Stream.concat(without(memberId).members().stream(), Stream.of(memberId)).toList());
  }

  /** The same group without this account. */
  public UserGroup without(String memberId) {
    return new UserGroup(
        id, handle, name, members.stream().filter(other -> !other.equals(memberId)).toList());
  }
}
