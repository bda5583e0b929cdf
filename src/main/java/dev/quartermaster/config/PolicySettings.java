package dev.quartermaster.config;

import dev.quartermaster.policy.PolicyCase;
import dev.quartermaster.policy.Rulebook;
import java.util.List;

/**
 * What may be asked for, by whom, and who must agree.
 *
 * @param rulebook the rules; the shipped ones where none are written
 * @param cases the examples beside them
 */
public record PolicySettings(Rulebook rulebook, List<PolicyCase> cases) {
  public PolicySettings {
    cases = List.copyOf(cases);
  }
}
