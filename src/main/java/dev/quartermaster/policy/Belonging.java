package dev.quartermaster.policy;

import java.time.Instant;
import java.util.Set;

/** Every role and group that somebody is in. */
public sealed interface Belonging {
  /**
   * A full member of the workspace.
   *
   * @param groups the names of all that he is in; may be none
   * @param read when the oldest fact behind it was read, by the real clock
   */
  record Of(Set<String> groups, Instant read) implements Belonging {
    public Of {
      groups = Set.copyOf(groups);
    }
  }

  /** Never anything: a guest, a bot, deactivated, or from another workspace (A05, A13). */
  record Outsider() implements Belonging {}

  /**
   * Nobody can say now of at least one role or group. Then nothing may be ruled: a rule that
   * refuses that very group would be skipped.
   */
  record Unknown(String why) implements Belonging {}
}
