package dev.quartermaster.machine;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a machine type is made of, as DigitalOcean's documentation gives it (17 June 2025).
 *
 * @param vcpus virtual processors
 * @param ramGigabytes memory
 * @param gpu its graphics processor, if it has one
 */
public record Hardware(int vcpus, BigDecimal ramGigabytes, Optional<Gpu> gpu) {
  /**
   * A graphics processor.
   *
   * @param name the maker's name for it
   * @param gigabytes its own memory; empty for the shared ones, where the documentation is silent
   */
  public record Gpu(String name, Optional<Integer> gigabytes) {}

  /** The hardware of a type. */
  public static Hardware of(MachineType type) {
    return switch (type) {
      case AIR -> shared(2, 4, "GRID K120Q");
      case STANDARD -> shared(4, 8, "GRID K120Q");
      case ADVANCED -> shared(6, 16, "GRID K160Q");
      case PRO -> shared(8, 32, "GRID K180Q");
      case GPU_PLUS -> dedicated("M4000", 8);
      case P4000 -> dedicated("P4000", 8);
      case P5000 -> dedicated("P5000", 16);
      case P6000 -> dedicated("P6000", 24);
      case V100 -> dedicated("V100", 16);
      case C1 -> processor(1, "0.5");
      case C2 -> processor(1, "1");
      case C3 -> processor(2, "2");
      case C4 -> processor(2, "4");
      case C5 -> processor(4, "8");
      case C6 -> processor(8, "16");
      case C7 -> processor(12, "30");
      case C8 -> processor(16, "60");
      case C9 -> processor(24, "120");
      case C10 -> processor(32, "244");
    };
  }

  /** In a few words, for example {@code 16 GB GPU} or {@code 4 vCPU, 8 GB RAM}. */
  public String inWords() {
    return gpu.map(
            card ->
                card.gigabytes()
                    .map(size -> size + " GB GPU")
                    .orElse("shared " + card.name() + ", " + processorInWords()))
        .orElseGet(this::processorInWords);
  }

  private String processorInWords() {
    return vcpus + " vCPU, " + ramGigabytes.toPlainString() + " GB RAM";
  }

  private static Hardware shared(int vcpus, int ram, String gpu) {
    return new Hardware(
        vcpus, BigDecimal.valueOf(ram), Optional.of(new Gpu(gpu, Optional.empty())));
  }

  private static Hardware dedicated(String gpu, int gigabytes) {
    return new Hardware(
        8, BigDecimal.valueOf(30), Optional.of(new Gpu(gpu, Optional.of(gigabytes))));
  }

  private static Hardware processor(int vcpus, String ram) {
    return new Hardware(vcpus, new BigDecimal(ram), Optional.empty());
  }
}
