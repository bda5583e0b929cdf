package dev.quartermaster.request;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.MachineName;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.SnapshotPlan;
import java.util.List;
import java.util.Optional;

/** Machines that people in tests wish for, at the shipped prices. */
final class Wishes {
  static final Quotes QUOTES = new Quotes(PriceFile.shipped());
  static final Owner.NewUser NEW_USER =
      new Owner.NewUser(new EmailAddress("new.user@example.com"), "New", "User");

  private Wishes() {}

  /** A P5000 in NY2 with a dynamic address, started at once. */
  static MachineSpec trainer() {
    return trainer(PublicIp.DYNAMIC, true);
  }

  static MachineSpec trainer(PublicIp ip, boolean start) {
    return new MachineSpec(
        new MachineName("trainer-7"),
        Region.NY2,
        MachineType.P5000,
        new DiskSize(100),
        BillingType.HOURLY,
        new CloudId.Template("t0nspur5"),
        ip,
        start,
        Optional.empty(),
        Optional.empty(),
        new Owner.Me(),
        Optional.empty(),
        Optional.empty(),
        SnapshotPlan.NONE);
  }

  /** The same machine with half the disk. */
  static MachineSpec smaller() {
    MachineSpec spec = trainer();
    return new MachineSpec(
        spec.name(),
        spec.region(),
        spec.type(),
        new DiskSize(50),
        spec.billing(),
        spec.template(),
        spec.publicIp(),
        spec.startOnCreate(),
        spec.network(),
        spec.team(),
        spec.owner(),
        spec.notificationEmail(),
        spec.script(),
        spec.snapshot());
  }

  /** Everything that can be said, said. */
  static MachineSpec everything() {
    return new MachineSpec(
        new MachineName("trainer-7"),
        Region.AMS1,
        MachineType.P6000,
        new DiskSize(250),
        BillingType.MONTHLY,
        new CloudId.Template("t0nspur5"),
        PublicIp.STATIC,
        false,
        Optional.of(new CloudId.Network("n123abc")),
        Optional.of(new CloudId.Team("te123abc")),
        NEW_USER,
        Optional.of(new EmailAddress("ops@example.com")),
        Optional.of(new CloudId.Script("sc123abc")),
        SnapshotPlan.RESTORE_ON_SHUTDOWN);
  }

  static MachineSpec forNewUser() {
    return trainer().ownedBy(NEW_USER);
  }

  /** The trainer; if it is sold out, in CA1; if that is, a P6000 in NY2. */
  static Quote ranked() {
    return QUOTES.quote(ranking());
  }

  static List<MachineSpec> ranking() {
    return List.of(
        trainer(), trainer(Region.CA1, MachineType.P5000), trainer(Region.NY2, MachineType.P6000));
  }

  private static MachineSpec trainer(Region region, MachineType type) {
    MachineSpec spec = trainer();
    return new MachineSpec(
        spec.name(),
        region,
        type,
        spec.size(),
        spec.billing(),
        spec.template(),
        spec.publicIp(),
        spec.startOnCreate(),
        spec.network(),
        spec.team(),
        spec.owner(),
        spec.notificationEmail(),
        spec.script(),
        spec.snapshot());
  }

  static Quote quote(MachineSpec spec) {
    return QUOTES.quote(spec);
  }
}
