package dev.quartermaster.policy;

import java.util.List;

/** What a rule says of everything that it is about. */
public sealed interface Outcome {
  /** It may be sent once its asker has confirmed it. */
  record Allow() implements Outcome {}

  /** Others must agree: all of these, at least one. */
  record Needs(List<Need> needs, Patience patience) implements Outcome {
    public Needs {
      needs = List.copyOf(needs);
      if (needs.isEmpty()) {
        throw new IllegalArgumentException("needs: none (expected: at least one group)");
      }
    }
  }

  /** No, for this reason. */
  record Deny(String words) implements Outcome {}
}
