package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineDetails;
import dev.quartermaster.machine.PublicIp;
import java.util.Optional;
import java.util.OptionalInt;

/** From getMachinePublic: how a machine is set up. Sizes come as text. */
record Details(
    Optional<String> storageTotal,
    Optional<Boolean> dynamicPublicIp,
    Optional<String> networkId,
    Optional<Integer> shutdownTimeoutInHours) {
  private static final long GIB = 1_073_741_824L;

  MachineDetails of(Machine machine) {
    return new MachineDetails(
        machine,
        storageTotal
            .filter(text -> text.matches("[0-9]{1,18}"))
            .map(text -> OptionalInt.of((int) (Long.parseLong(text) / GIB)))
            .orElse(OptionalInt.empty()),
        publicIp(machine),
        networkId.filter(CloudId::looksLikeOne).map(CloudId.Network::new),
        Optional.empty(),
        Optional.empty(),
        shutdownTimeoutInHours.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  /** The API says outright only that an address is dynamic. */
  private Optional<PublicIp> publicIp(Machine machine) {
    if (dynamicPublicIp.orElse(false)) {
      return Optional.of(PublicIp.DYNAMIC);
    }
    return machine.publicIp().map(_ -> PublicIp.STATIC);
  }
}
