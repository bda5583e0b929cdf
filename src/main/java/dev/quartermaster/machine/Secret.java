package dev.quartermaster.machine;

/**
 * A value that must never be seen: it prints as {@code ***} and has no value-based equality, so it
 * can leak through neither a log line nor a comparison.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Wraps a secret text. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The text itself; for the one place that sends or verifies with it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
