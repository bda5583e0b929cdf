package dev.quartermaster.machine;

import java.util.Optional;

/**
 * What is to be different about a machine; what is empty stays.
 *
 * @param name its name
 * @param type its hardware
 * @param size its disk, never smaller than it is
 * @param publicIp its kind of public address
 * @param shutdown when it shuts down by itself
 * @param snapshots when it takes snapshots by itself
 */
public record MachineChange(
    Optional<String> name,
    Optional<MachineType> type,
    Optional<DiskSize> size,
    Optional<PublicIp> publicIp,
    Optional<AutoShutdown> shutdown,
    Optional<AutoSnapshots> snapshots) {
  /** Nothing yet. */
  public static final MachineChange NONE =
      new MachineChange(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Another name. */
  public MachineChange named(String other) {
    return new MachineChange(Optional.of(other), type, size, publicIp, shutdown, snapshots);
  }

  /** Other hardware. */
  public MachineChange on(MachineType other) {
    return new MachineChange(name, Optional.of(other), size, publicIp, shutdown, snapshots);
  }

  /** A larger disk. */
  public MachineChange with(DiskSize other) {
    return new MachineChange(name, type, Optional.of(other), publicIp, shutdown, snapshots);
  }

  /** Another kind of public address. */
  public MachineChange with(PublicIp other) {
    return new MachineChange(name, type, size, Optional.of(other), shutdown, snapshots);
  }

  /** Another way of shutting down by itself. */
  public MachineChange with(AutoShutdown other) {
    return new MachineChange(name, type, size, publicIp, Optional.of(other), snapshots);
  }

  /** Other snapshots by itself. */
  public MachineChange with(AutoSnapshots other) {
    return new MachineChange(name, type, size, publicIp, shutdown, Optional.of(other));
  }
}
