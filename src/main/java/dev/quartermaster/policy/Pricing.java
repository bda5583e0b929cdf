package dev.quartermaster.policy;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.PublicIp;

/** What a machine would cost by list price; the price of the variants that a refusal offers. */
@FunctionalInterface
public interface Pricing {
  /** The estimate for a machine of that kind. */
  Estimate estimate(MachineType type, DiskSize size, BillingType billing, PublicIp publicIp);

  /** The same wish with another type, disk or billing, at its own price. */
  default Wanted priced(Wanted wanted, MachineType type, DiskSize size, BillingType billing) {
    return new Wanted(
        type,
        wanted.region(),
        size,
        billing,
        wanted.publicIp(),
        estimate(type, size, billing, wanted.publicIp()));
  }
}
