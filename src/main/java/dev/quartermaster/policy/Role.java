package dev.quartermaster.policy;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The roles that there always are; beside them there are approver groups, under names of one's own.
 */
public enum Role {
  /** Every full member of the workspace, always; may look. */
  MEMBERS,
  /** May ask for machines. */
  REQUESTERS,
  /** May start, stop and destroy machines that others asked for. */
  OPERATORS,
  /** May read the audit. */
  AUDITORS,
  /** May do all of that, and stop everything. */
  ADMINS;

  /** Its name in settings and rules. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a name is a role's. */
  public static boolean isOne(String name) {
    return Stream.of(values()).anyMatch(role -> role.word().equals(name));
  }
}
