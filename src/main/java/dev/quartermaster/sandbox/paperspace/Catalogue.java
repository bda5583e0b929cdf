package dev.quartermaster.sandbox.paperspace;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The three regions and the machine types: nineteen that the Core API knows, more under v1. */
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
  record Type(
      String name, Group group, String gpu, int cpus, double ramGb, String hourlyRate, int gpus) {
    Type(String name, Group group, String gpu, int cpus, double ramGb, String hourlyRate) {
      this(name, group, gpu, cpus, ramGb, hourlyRate, group == Group.CPU ? 0 : 1);
    }

    /** Several in one machine cost and have so many times as much. */
    Type times(int count) {
      String rate = new BigDecimal(hourlyRate).multiply(BigDecimal.valueOf(count)).toString();
      return new Type(name + "x" + count, group, gpu, cpus * count, ramGb * count, rate, count);
    }

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

  private static final List<Type> V1_ONLY =
      List.of(
          gpu("RTX4000", "Quadro RTX 4000", 8, 30, "0.56"),
          gpu("RTX5000", "Quadro RTX 5000", 8, 30, "0.82"),
          gpu("A4000", "RTX A4000", 8, 45, "0.76"),
          gpu("A5000", "RTX A5000", 8, 45, "1.38"),
          gpu("A6000", "RTX A6000", 8, 45, "1.89"),
          gpu("V100-32G", "Tesla V100", 8, 30, "2.30"),
          gpu("A100", "A100", 12, 90, "3.09"),
          gpu("A100-80G", "A100", 12, 90, "3.18"),
          gpu("H100", "H100", 20, 250, "5.95"),
          new Type("H100x8", Group.DEDICATED_GPU, "H100", 128, 2048, "47.60", 8));

  private static final List<Type> SEVERAL =
      Stream.concat(TYPES.stream(), V1_ONLY.stream())
          .filter(type -> Set.of("P4000", "A4000", "A6000", "A100-80G").contains(type.name()))
          .flatMap(
              type -> Stream.of(2, 4, 8).filter(n -> n < 8 || type.ramGb() > 50).map(type::times))
          .toList();

  private static Type gpu(String name, String gpu, int cpus, double ramGb, String hourlyRate) {
    return new Type(name, Group.DEDICATED_GPU, gpu, cpus, ramGb, hourlyRate);
  }

  private static Type cpu(String name, int cpus, double ramGb, String hourlyRate) {
    return new Type(name, Group.CPU, "None", cpus, ramGb, hourlyRate);
  }

  /** Finds a type by its exact name. */
  static Optional<Type> type(String name) {
    return TYPES.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** Finds a type by its exact name, one that only v1 knows included, {@code x2} and so on too. */
  static Optional<Type> any(String name) {
    return Stream.concat(TYPES.stream(), v1Types()).filter(t -> t.name().equals(name)).findFirst();
  }

  /** What v1 sells: no shared GPUs, but newer ones, and several in one machine. */
  static Stream<Type> v1Types() {
    Stream<Type> shared = TYPES.stream().filter(type -> type.group() != Group.VIRTUAL_GPU);
    return Stream.of(shared, V1_ONLY.stream(), SEVERAL.stream()).flatMap(types -> types);
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
