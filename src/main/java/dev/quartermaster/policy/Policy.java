package dev.quartermaster.policy;

import java.util.Optional;

/**
 * The policy in force. Channels bound what may be asked there; then the first rule that is about a
 * wish decides; what no rule is about is refused.
 */
public final class Policy {
  private final Rulebook rulebook;
  private final PolicyVersion version;
  private final Pricing pricing;

  /** Goes by that rulebook; variants are priced by {@code pricing}. */
  public Policy(Rulebook rulebook, Pricing pricing) {
    this.rulebook = rulebook;
    this.version = rulebook.version();
    this.pricing = pricing;
  }

  /** As it is written. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /** The hash that every ruling carries. */
  public PolicyVersion version() {
    return version;
  }

  /** What it says of a wish; the same facts always give the same. */
  public Ruling rule(Facts facts) {
    Optional<String> refused = rulebook.refusedByChannel(facts);
    if (refused.isPresent()) {
      return new Ruling.Deny(Ruling.CHANNEL_RULE, version, Ruling.Ground.CHANNEL, refused.get());
    }
    return rulebook
        .first(facts)
        .map(rule -> ruling(rule.name(), rule.then()))
        .orElseGet(
            () ->
                new Ruling.Deny(
                    Ruling.NO_RULE,
                    version,
                    Ruling.Ground.RULE,
                    "No rule of the policy is about this, and what no rule allows is refused."));
  }

  /** Why, and what would be ruled better. */
  public Why why(Facts facts) {
    Ruling ruling = rule(facts);
    return new Why(ruling, facts, new Variants(this, pricing).better(facts, ruling));
  }

  private Ruling ruling(String rule, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Allow _ -> new Ruling.Allow(rule, version);
      case Outcome.Needs(var needs, var patience) ->
          new Ruling.Needs(rule, version, needs, patience);
      case Outcome.Deny(var words) -> new Ruling.Deny(rule, version, Ruling.Ground.RULE, words);
    };
  }
}
