package dev.quartermaster.machine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
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

  private static final Map<MachineType, Hardware> ALL =
      Map.ofEntries(
          Map.entry(MachineType.AIR, shared(2, 4, "GRID K120Q")),
          Map.entry(MachineType.STANDARD, shared(4, 8, "GRID K120Q")),
          Map.entry(MachineType.ADVANCED, shared(6, 16, "GRID K160Q")),
          Map.entry(MachineType.PRO, shared(8, 32, "GRID K180Q")),
          Map.entry(MachineType.GPU_PLUS, dedicated("M4000", 8)),
          Map.entry(MachineType.P4000, dedicated("P4000", 8)),
          Map.entry(MachineType.P5000, dedicated("P5000", 16)),
          Map.entry(MachineType.P6000, dedicated("P6000", 24)),
          Map.entry(MachineType.V100, dedicated("V100", 16)),
          Map.entry(MachineType.C1, processor(1, "0.5")),
          Map.entry(MachineType.C2, processor(1, "1")),
          Map.entry(MachineType.C3, processor(2, "2")),
          Map.entry(MachineType.C4, processor(2, "4")),
          Map.entry(MachineType.C5, processor(4, "8")),
          Map.entry(MachineType.C6, processor(8, "16")),
          Map.entry(MachineType.C7, processor(12, "30")),
          Map.entry(MachineType.C8, processor(16, "60")),
          Map.entry(MachineType.C9, processor(24, "120")),
          Map.entry(MachineType.C10, processor(32, "244")),
          Map.entry(MachineType.P4000X2, several(2, dedicated("P4000", 8))),
          Map.entry(MachineType.P4000X4, several(4, dedicated("P4000", 8))),
          Map.entry(MachineType.RTX4000, dedicated("RTX4000", 8)),
          Map.entry(MachineType.RTX5000, dedicated("RTX5000", 16)),
          Map.entry(MachineType.A4000, workstation("A4000", 16)),
          Map.entry(MachineType.A4000X2, several(2, workstation("A4000", 16))),
          Map.entry(MachineType.A4000X4, several(4, workstation("A4000", 16))),
          Map.entry(MachineType.A5000, workstation("A5000", 24)),
          Map.entry(MachineType.A6000, workstation("A6000", 48)),
          Map.entry(MachineType.A6000X2, several(2, workstation("A6000", 48))),
          Map.entry(MachineType.A6000X4, several(4, workstation("A6000", 48))),
          Map.entry(MachineType.V100_32G, dedicated("V100", 32)),
          Map.entry(MachineType.A100, server("A100", 40)),
          Map.entry(MachineType.A100_80G, server("A100", 80)),
          Map.entry(MachineType.A100_80GX2, several(2, server("A100", 80))),
          Map.entry(MachineType.A100_80GX4, several(4, server("A100", 80))),
          Map.entry(MachineType.A100_80GX8, several(8, server("A100", 80))),
          Map.entry(MachineType.H100, new Hardware(20, BigDecimal.valueOf(250), gpu("H100", 80))),
          Map.entry(
              MachineType.H100X8,
              new Hardware(128, BigDecimal.valueOf(2048), gpu("8 x H100", 640))));

  /** The hardware of a type. */
  public static Hardware of(MachineType type) {
    return Objects.requireNonNull(ALL.get(type), type::wireName);
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
    return new Hardware(8, BigDecimal.valueOf(30), gpu(gpu, gigabytes));
  }

  private static Optional<Gpu> gpu(String name, int gigabytes) {
    return Optional.of(new Gpu(name, Optional.of(gigabytes)));
  }

  private static Hardware workstation(String gpu, int gigabytes) {
    return new Hardware(8, BigDecimal.valueOf(45), gpu(gpu, gigabytes));
  }

  private static Hardware server(String gpu, int gigabytes) {
    return new Hardware(12, BigDecimal.valueOf(90), gpu(gpu, gigabytes));
  }

  /** Several of a kind in one machine have so many times as much. */
  private static Hardware several(int count, Hardware one) {
    return new Hardware(
        one.vcpus * count,
        one.ramGigabytes.multiply(BigDecimal.valueOf(count)),
        one.gpu.map(
            card ->
                new Gpu(
                    count + " x " + card.name(),
                    card.gigabytes().map(gigabytes -> gigabytes * count))));
  }

  private static Hardware processor(int vcpus, String ram) {
    return new Hardware(vcpus, new BigDecimal(ram), Optional.empty());
  }
}
