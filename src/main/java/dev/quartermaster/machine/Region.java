package dev.quartermaster.machine;

import java.util.Locale;
import java.util.Optional;

/** Where machines stand; the API wants the full name, letter by letter (rule R3). */
public enum Region {
  NY2("East Coast (NY2)"),
  CA1("West Coast (CA1)"),
  AMS1("Europe (AMS1)");

  private final String wireName;

  Region(String wireName) {
    this.wireName = wireName;
  }

  /** The full name as the API spells it. */
  public String wireName() {
    return wireName;
  }

  /** The region that a person means by a short or full name, in any letter case. */
  public static Optional<Region> named(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    for (Region region : values()) {
      if (region.name().toLowerCase(Locale.ROOT).equals(wanted)
          || region.wireName.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(region);
      }
    }
    return Optional.empty();
  }
}
