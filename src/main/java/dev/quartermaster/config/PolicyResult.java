package dev.quartermaster.config;

import dev.quartermaster.policy.Members;
import java.util.List;
import java.util.Map;

/** What came of reading only the policy. */
public sealed interface PolicyResult {
  /** It can be gone by, with those roles and groups. */
  record Valid(PolicySettings policy, Map<String, Members> groups) implements PolicyResult {
    public Valid {
      groups = Map.copyOf(groups);
    }
  }

  /** It can't; here is everything that is wrong, in the order of the file. */
  record Invalid(List<Problem> problems) implements PolicyResult {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
