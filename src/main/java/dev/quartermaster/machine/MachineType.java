package dev.quartermaster.machine;

import java.util.Optional;

/**
 * The kinds of machine that have a list price: the nineteen of the Core API, and those that only v1
 * sells. Which one an API sells stands with its {@link Abilities} (rule R4).
 */
public enum MachineType {
  AIR("Air", Family.GRID),
  STANDARD("Standard", Family.GRID),
  PRO("Pro", Family.GRID),
  ADVANCED("Advanced", Family.GRID),
  GPU_PLUS("GPU+", Family.GPU),
  P4000("P4000", Family.GPU),
  P5000("P5000", Family.GPU),
  P6000("P6000", Family.GPU),
  V100("V100", Family.GPU),
  C1("C1", Family.CPU),
  C2("C2", Family.CPU),
  C3("C3", Family.CPU),
  C4("C4", Family.CPU),
  C5("C5", Family.CPU),
  C6("C6", Family.CPU),
  C7("C7", Family.CPU),
  C8("C8", Family.CPU),
  C9("C9", Family.CPU),
  C10("C10", Family.CPU),
  P4000X2("P4000x2", Family.GPU),
  P4000X4("P4000x4", Family.GPU),
  RTX4000("RTX4000", Family.GPU),
  RTX5000("RTX5000", Family.GPU),
  A4000("A4000", Family.GPU),
  A4000X2("A4000x2", Family.GPU),
  A4000X4("A4000x4", Family.GPU),
  A5000("A5000", Family.GPU),
  A6000("A6000", Family.GPU),
  A6000X2("A6000x2", Family.GPU),
  A6000X4("A6000x4", Family.GPU),
  V100_32G("V100-32G", Family.GPU),
  A100("A100", Family.GPU),
  A100_80G("A100-80G", Family.GPU),
  A100_80GX2("A100-80Gx2", Family.GPU),
  A100_80GX4("A100-80Gx4", Family.GPU),
  A100_80GX8("A100-80Gx8", Family.GPU),
  H100("H100", Family.GPU),
  H100X8("H100x8", Family.GPU);

  /** What a type's hardware has in common; rules R20 and R21 and the availability call go by it. */
  public enum Family {
    /** Shared GRID desktops: no Ubuntu template (R21). */
    GRID,
    /** Dedicated GPU: the only family whose availability the Core API tells (R30). */
    GPU,
    /** Processor only: no Windows template (R20). */
    CPU
  }

  private final String wireName;
  private final Family family;

  MachineType(String wireName, Family family) {
    this.wireName = wireName;
    this.family = family;
  }

  /** The name as the API spells it. */
  public String wireName() {
    return wireName;
  }

  /** What its hardware is. */
  public Family family() {
    return family;
  }

  /** The type that a person means, in any letter case. */
  public static Optional<MachineType> named(String text) {
    String wanted = text.strip();
    for (MachineType type : values()) {
      if (type.wireName.equalsIgnoreCase(wanted)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
