package dev.quartermaster.machine;

import java.util.List;

/**
 * The other choices of a wish that names more than one, as they were ranked.
 *
 * @param before those that were tried before the one whose turn it is
 * @param after those that come after it
 */
public record Ranking(List<Choice> before, List<Choice> after) {
  public Ranking {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
