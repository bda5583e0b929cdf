package dev.quartermaster.machine;

import java.util.regex.Pattern;

/** SHA-256 over the canonical form of a wish, 64 hex digits. */
public record Fingerprint(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public Fingerprint {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("fingerprint: expected 64 hex digits");
    }
  }

  /** The first sixteen digits: what a button carries. */
  public String forButton() {
    return value.substring(0, 16);
  }

  /** Six digits for people: {@code 9c1e-44}. */
  public String forPeople() {
    return value.substring(0, 4) + "-" + value.substring(4, 6);
  }
}
