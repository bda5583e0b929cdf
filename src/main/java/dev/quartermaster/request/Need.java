package dev.quartermaster.request;

/**
 * How many people of a group have to say yes.
 *
 * @param group the group's name in the settings
 * @param count at least 1
 */
public record Need(String group, int count) {
  public Need {
    if (count < 1) {
      throw new IllegalArgumentException("count: " + count + " (expected: 1 or more)");
    }
  }
}
