package dev.quartermaster.policy;

/**
 * SHA-256 over the canonical form of a rulebook, 64 hex digits: equal exactly when two rule the
 * same.
 */
public record PolicyVersion(String value) {
  private static final int SHOWN = 8;

  public PolicyVersion {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("policy version: expected 64 hex digits");
    }
  }

  /** Eight digits for people. */
  public String forPeople() {
    return value.substring(0, SHOWN);
  }
}
