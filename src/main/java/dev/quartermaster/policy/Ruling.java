package dev.quartermaster.policy;

import java.util.List;

/** What the policy says of one wish, by which rule of which version. */
public sealed interface Ruling {
  /** The rule's name where no rule is about the wish. */
  String NO_RULE = "no rule";

  /** The rule's name where the channel's own bounds say no. */
  String CHANNEL_RULE = "channels";

  /** The rule that decided. */
  String rule();

  /** Of which policy. */
  PolicyVersion version();

  /** It may be sent once its asker has confirmed it. */
  record Allow(String rule, PolicyVersion version) implements Ruling {}

  /**
   * Others must agree first, none of them the asker (four eyes).
   *
   * @param needs all of these, at least one
   * @param patience how it waits for them
   */
  record Needs(String rule, PolicyVersion version, List<Need> needs, Patience patience)
      implements Ruling {
    public Needs {
      needs = List.copyOf(needs);
    }
  }

  /**
   * No.
   *
   * @param ground what is against it
   * @param words why, one sentence
   */
  record Deny(String rule, PolicyVersion version, Ground ground, String words) implements Ruling {}

  /** What can be against a wish. */
  enum Ground {
    /** What the channel may be used for. */
    CHANNEL,
    /** A rule, or that none is about it. */
    RULE
  }

  /** How many people must agree; more than anybody can bring for a No. */
  default int approvals() {
    return switch (this) {
      case Allow _ -> 0;
      case Needs needs -> needs.needs().stream().mapToInt(Need::count).sum();
      case Deny _ -> Integer.MAX_VALUE;
    };
  }
}
