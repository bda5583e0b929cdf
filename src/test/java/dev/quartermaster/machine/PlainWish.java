package dev.quartermaster.machine;

import java.util.Optional;

/** The least that can be asked for. */
public final class PlainWish {
  private PlainWish() {}

  /** One with that name, from the template that every cloud of our tests has. */
  public static MachineSpec named(String name) {
    return new MachineSpec(
        new MachineName(name),
        Region.NY2,
        MachineType.P4000,
        new DiskSize(50),
        BillingType.HOURLY,
        new CloudId.Template("t0nspur5"),
        PublicIp.NONE,
        true,
        Optional.empty(),
        Optional.empty(),
        new Owner.Me(),
        Optional.empty(),
        Optional.empty(),
        SnapshotPlan.NONE);
  }
}
