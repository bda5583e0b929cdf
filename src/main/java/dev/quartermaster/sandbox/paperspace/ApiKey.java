package dev.quartermaster.sandbox.paperspace;

/**
 * A key that the simulator knows.
 *
 * @param value what the client sends in {@code x-api-key}
 * @param userId the user whose key it is
 * @param role administrators may create and see everything; members only use their own machines
 */
public record ApiKey(String value, String userId, Role role) {
  /** For routes that need no key. */
  static final ApiKey NOBODY = new ApiKey("", "", Role.MEMBER);

  /** What the key's user is in the account. */
  public enum Role {
    /** May create machines and sees those of everybody. */
    ADMIN,
    /** Sees and uses the own machines only. */
    MEMBER
  }

  @Override
  public String toString() {
    return "ApiKey[value=***, userId=" + userId + ", role=" + role + "]";
  }

  boolean sees(Machine machine) {
    return role == Role.ADMIN || machine.userId().equals(userId);
  }
}
