package dev.quartermaster.request;

import dev.quartermaster.chat.MessageRef;
import java.util.List;
import java.util.Optional;

/**
 * Why somebody's yes counted, for the audit.
 *
 * @param roles what gave the right: roles or groups
 * @param rule the policy's rule
 * @param policy which version of the policy
 * @param card the public card that was pressed; none for a private one or for typed words
 */
public record Grounds(List<String> roles, String rule, String policy, Optional<MessageRef> card) {
  public Grounds {
    roles = List.copyOf(roles);
  }
}
