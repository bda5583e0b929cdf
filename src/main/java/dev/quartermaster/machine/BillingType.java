package dev.quartermaster.machine;

/** How a machine is paid for (rule R6). */
public enum BillingType {
  HOURLY("hourly"),
  MONTHLY("monthly");

  private final String wireName;

  BillingType(String wireName) {
    this.wireName = wireName;
  }

  /** The word as the API spells it. */
  public String wireName() {
    return wireName;
  }
}
