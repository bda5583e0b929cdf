package dev.quartermaster.machine;

import java.util.Optional;

/**
 * Everything that can be asked of the API's {@code machines create}, valid once constructed, with
 * no secret inside.
 *
 * @param name the person's name for it, without a mark
 * @param region where it stands
 * @param type which hardware
 * @param size its disk
 * @param billing by the hour or by the month
 * @param template what it is made from
 * @param publicIp which public address
 * @param startOnCreate whether it runs once made; the API's default is true
 * @param network a private network of that region
 * @param team the team it is made for
 * @param owner who gets it
 * @param notificationEmail whom Paperspace tells when it is complete
 * @param script a start-up script
 * @param snapshot what is kept of its first state
 */
public record MachineSpec(
    MachineName name,
    Region region,
    MachineType type,
    DiskSize size,
    BillingType billing,
    CloudId.Template template,
    PublicIp publicIp,
    boolean startOnCreate,
    Optional<CloudId.Network> network,
    Optional<CloudId.Team> team,
    Owner owner,
    Optional<EmailAddress> notificationEmail,
    Optional<CloudId.Script> script,
    SnapshotPlan snapshot) {

  /**
   * The wish that a machine which was made elsewhere would come of, as far as the cloud tells;
   * nothing where name, type, region or disk is none that can be asked for. What it was made from
   * is not told.
   */
  public static Optional<MachineSpec> of(MachineDetails details) {
    Machine machine = details.machine();
    boolean plain = MachineName.looksLikeOne(machine.name());
    Optional<DiskSize> disk =
        details.diskGigabytes().isPresent()
            ? DiskSize.of(details.diskGigabytes().getAsInt())
            : Optional.empty();
    if (!plain || machine.type().isEmpty() || machine.region().isEmpty() || disk.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MachineSpec(
            new MachineName(machine.name()),
            machine.region().get(),
            machine.type().get(),
            disk.get(),
            BillingType.HOURLY,
            new CloudId.Template("unknown"),
            details.publicIp().orElse(PublicIp.NONE),
            true,
            details.network(),
            Optional.empty(),
            machine.user().<Owner>map(Owner.Existing::new).orElseGet(Owner.Me::new),
            Optional.empty(),
            Optional.empty(),
            SnapshotPlan.NONE));
  }

  /** The same wish under another name. */
  public MachineSpec called(MachineName other) {
    return new MachineSpec(
        other,
        region,
        type,
        size,
        billing,
        template,
        publicIp,
        startOnCreate,
        network,
        team,
        owner,
        notificationEmail,
        script,
        snapshot);
  }

  /** The same wish on other hardware. */
  public MachineSpec on(MachineType other) {
    return new MachineSpec(
        name,
        region,
        other,
        size,
        billing,
        template,
        publicIp,
        startOnCreate,
        network,
        team,
        owner,
        notificationEmail,
        script,
        snapshot);
  }

  /** The same wish with another kind of public address. */
  public MachineSpec with(PublicIp other) {
    return new MachineSpec(
        name,
        region,
        type,
        size,
        billing,
        template,
        other,
        startOnCreate,
        network,
        team,
        owner,
        notificationEmail,
        script,
        snapshot);
  }

  /** The same wish for another owner. */
  public MachineSpec ownedBy(Owner other) {
    return new MachineSpec(
        name,
        region,
        type,
        size,
        billing,
        template,
        publicIp,
        startOnCreate,
        network,
        team,
        other,
        notificationEmail,
        script,
        snapshot);
  }
}
