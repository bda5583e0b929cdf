package dev.quartermaster.sandbox.paperspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The three regions and nineteen machine types that the Core API knows. */
final class Catalogue {
  static final List<String> REGIONS =
      List.of("East Coast (NY2)", "West Coast (CA1)", "Europe (AMS1)");

  private Catalogue() {}

  /** The groups of types that the rules tell apart. */
  enum Group {
    VIRTUAL_GPU,
    DEDICATED_GPU,
    CPU
  }

  /** A machine type; its rate is in dollars per hour, as the service writes it. */
  record Type(String name, Group group, String gpu, int cpus, double ramGb, String hourlyRate) {
    String ramBytes() {
      return Long.toString((long) (ramGb * 1024 * 1024 * 1024));
    }
  }

  private static final List<Type> TYPES =
      List.of(
          new Type("Air", Group.VIRTUAL_GPU, "GRID K120Q (512MB)", 2, 4, "0.07"),
          new Type("Standard", Group.VIRTUAL_GPU, "GRID K120Q (512MB)", 4, 8, "0.10"),
          new Type("Pro", Group.VIRTUAL_GPU, "GRID K180Q (4GB)", 8, 32, "0.32"),
          new Type("Advanced", Group.VIRTUAL_GPU, "GRID K160Q (2GB)", 6, 16, "0.18"),
          new Type("GPU+", Group.DEDICATED_GPU, "Quadro M4000", 8, 30, "0.45"),
          new Type("P4000", Group.DEDICATED_GPU, "Quadro P4000", 8, 30, "0.51"),
          new Type("P5000", Group.DEDICATED_GPU, "Quadro P5000", 8, 30, "0.78"),
          new Type("P6000", Group.DEDICATED_GPU, "Quadro P6000", 8, 30, "1.10"),
          new Type("V100", Group.DEDICATED_GPU, "Tesla V100", 8, 30, "2.30"),
          cpu("C1", 1, 0.5, "0.0045"),
          cpu("C2", 1, 1, "0.009"),
          cpu("C3", 2, 2, "0.018"),
          cpu("C4", 2, 4, "0.04"),
          cpu("C5", 4, 8, "0.08"),
          cpu("C6", 8, 16, "0.16"),
          cpu("C7", 12, 30, "0.30"),
          cpu("C8", 16, 60, "0.60"),
          cpu("C9", 24, 120, "0.90"),
          cpu("C10", 32, 244, "1.60"));

  private static Type cpu(String name, int cpus, double ramGb, String hourlyRate) {
    return new Type(name, Group.CPU, "None", cpus, ramGb, hourlyRate);
  }

  /** Finds a type by its exact name. */
  static Optional<Type> type(String name) {
    return TYPES.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  static boolean isRegion(String name) {
    return REGIONS.contains(name);
  }

  /** The monthly price of a disk in dollars, as the service writes it. */
  static String monthlyStorageRate(double gigabytes) {
    double[][] steps = {{50, 5}, {100, 7}, {250, 10}, {500, 25}, {1000, 55}};
    return Arrays.stream(steps)
        .filter(step -> gigabytes <= step[0])
        .findFirst()
        .map(step -> (int) step[1] + ".00")
        .orElse("120.00");
  }
}
