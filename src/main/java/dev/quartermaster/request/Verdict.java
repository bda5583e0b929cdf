package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import java.util.List;

/** What the policy says of a wish. */
public sealed interface Verdict {
  /**
   * It may be made as soon as its asker has confirmed it.
   *
   * @param rule the name of the rule that says so
   * @param policy which version of the rules that was
   * @param roles what its asker is
   */
  record Allowed(String rule, String policy, List<String> roles) implements Verdict {
    public Allowed {
      roles = List.copyOf(roles);
    }
  }

  /** It may be made once others agree. */
  record Needs(Terms terms) implements Verdict {}

  /**
   * It may not be made.
   *
   * @param rule the name of the rule that says so
   * @param code what people can look up
   * @param words why, what was looked at, and the nearest that could be made, in sentences
   */
  record Refused(String rule, String code, Text words) implements Verdict {}

  /** Nobody can say now, so it may not. */
  record Unknown(String why) implements Verdict {}
}
