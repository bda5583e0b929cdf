package dev.quartermaster.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On what terms a wish is put to the vote.
 *
 * @param rule the name of the rule that asks for it
 * @param policy which version of the rules that was
 * @param why the rule in words, for those who decide
 * @param needs how many of which groups
 * @param fallback the group that may decide too once three quarters of the time are over
 * @param denials how many have to say no for the end; 1 or more
 * @param life how long they have to decide
 * @param asker the person behind the asker's account, who never counts
 */
public record Terms(
    String rule,
    String policy,
    String why,
    List<Need> needs,
    Optional<String> fallback,
    int denials,
    Duration life,
    String asker) {
  public Terms {
    needs = List.copyOf(needs);
  }

  /** How many yeses are needed in all. */
  public int total() {
    return needs.stream().mapToInt(Need::count).sum();
  }

  /** The groups that may decide; with the fallback group once it is widened. */
  public List<String> groups(boolean widened) {
    Stream<String> named = needs.stream().map(Need::group);
    return Stream.concat(named, widened ? fallback.stream() : Stream.empty()).distinct().toList();
  }
}
