package dev.quartermaster.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A wish like the one that was made, which takes fewer approvals, or is allowed at all.
 *
 * @param changes all that would be different
 * @param ruling what the policy says of it
 */
public record Variant(List<Change> changes, Ruling ruling) {
  public Variant {
    changes = List.copyOf(changes);
  }

  /** "size ≤ 100 with type ≤ P4000". */
  public String words() {
    return changes.stream().map(Change::words).collect(Collectors.joining(" with "));
  }
}
