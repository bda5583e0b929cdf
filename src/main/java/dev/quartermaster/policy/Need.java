package dev.quartermaster.policy;

/**
 * So many different people of a group must agree; whoever asks never counts.
 *
 * @param group the group's name
 * @param count how many, 1 or more
 */
public record Need(String group, int count) {
  public Need {
    if (count < 1) {
      throw new IllegalArgumentException(
          "need: " + count + " of " + group + " (expected: 1 or more)");
    }
  }

  /** "2 of leads". */
  public String words() {
    return count + " of " + group;
  }
}
