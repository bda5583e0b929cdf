package dev.quartermaster.policy;

import java.util.Set;

/**
 * Who is in a role or group, as configured; by id alone, matched letter by letter. With nothing set
 * nobody is in it.
 *
 * @param users ids of people
 * @param groups ids of the chat's user groups
 * @param workspaceAdmins whether admins and owners of the workspace are in it
 * @param everybody whether every full member of the workspace is in it
 */
public record Members(
    Set<String> users, Set<String> groups, boolean workspaceAdmins, boolean everybody) {
  /** Nobody. */
  public static final Members NOBODY = new Members(Set.of(), Set.of(), false, false);

  public Members {
    users = Set.copyOf(users);
    groups = Set.copyOf(groups);
  }

  /** True when nobody can be in it. */
  public boolean isNobody() {
    return users.isEmpty() && groups.isEmpty() && !workspaceAdmins && !everybody;
  }
}
