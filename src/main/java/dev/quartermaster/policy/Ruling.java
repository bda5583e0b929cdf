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
   * @param code what people can look up: M-201 for the wrong channel, else M-202
   * @param words why, one sentence
   */
  record Deny(String rule, PolicyVersion version, String code, String words) implements Ruling {}

  /** How many people must agree; more than anybody can bring for a No. */
  default int approvals() {
    return switch (this) {
      case Allow _ -> 0;
      case Needs needs -> needs.needs().stream().mapToInt(Need::count).sum();
      case Deny _ -> Integer.MAX_VALUE;
    };
  }
}
