package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.MachineName;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.SnapshotPlan;
import java.util.Optional;

/** Orders and the answers that fit them. */
public final class Orders {
  public static final Marker MARKER = new Marker("qm-7k3m9q2x4t8w");
  public static final String WIRE_NAME = "train-01 qm-7k3m9q2x4t8w";

  /** What the API's own documentation shows for a create, under our name and type. */
  public static final String ACCEPTED =
      """
      {"id":"ps123abc","name":"train-01 qm-7k3m9q2x4t8w","os":null,"ram":null,"cpus":1,"gpu":null,
       "storageTotal":null,"storageUsed":null,"usageRate":"P4000 hourly","shutdownTimeoutInHours":24,
       "shutdownTimeoutForces":false,"performAutoSnapshot":false,"autoSnapshotFrequency":null,
       "autoSnapshotSaveCount":null,"agentType":"LinuxHeadless","dtCreated":"2017-02-16T20:26:54.880Z",
       "state":"provisioning","updatesPending":false,"networkId":null,"privateIpAddress":null,
       "publicIpAddress":"169.255.255.254","region":null,"userId":"u123abc","teamId":"te456def",
       "scriptId":"sc123abc","dtLastRun":null,"dynamicPublicIp":null}
      """;

  /** What v1's specification describes for a create, under our name and type. */
  public static final String ACCEPTED_V1 =
      """
      {"data":{"id":"ps7x2k9a","name":"train-01 qm-7k3m9q2x4t8w","state":"provisioning",
       "os":"Ubuntu 22.04","machineType":"P4000","agentType":"LinuxHeadless","cpus":8,
       "ram":32212254720,"storageTotal":53687091200,"storageUsed":0,
       "accelerators":[{"name":"Quadro P4000","memory":8589934592,"count":1}],
       "region":"East Coast (NY2)","privateIp":null,"networkId":null,"publicIp":null,
       "publicIpType":"none","autoShutdownEnabled":false,"autoShutdownTimeout":null,
       "autoShutdownForce":null,"autoSnapshotEnabled":false,"autoSnapshotFrequency":null,
       "autoSnapshotSaveCount":null,"updatesPending":false,"restorePointEnabled":false,
       "restorePointFrequency":null,"restorePointSnapshotId":null,"usageRate":0.51,
       "storageRate":0.0074,"dtCreated":"2026-01-01T10:00:00.000Z",
       "dtModified":"2026-01-01T10:00:00.000Z","dtDeleted":null,"reservation":null},
       "event":{"id":"1001","name":"create","state":"new","machineId":"ps7x2k9a",
       "dtCreated":"2026-01-01T10:00:00.000Z","dtStarted":null,"dtFinished":null,"error":null}}
      """;

  private Orders() {}

  public static CreateOrder plain() {
    return new CreateOrder(spec(new Owner.Me()), MARKER);
  }

  public static CreateOrder forUser(String user) {
    return new CreateOrder(spec(new Owner.Existing(new CloudId.User(user))), MARKER);
  }

  public static CreateOrder forNewUser() {
    var owner =
        new Owner.NewUser(new EmailAddress("ada@example.com"), "Ada \"A\"", "Lovelace\\Byron");
    return new CreateOrder(spec(owner), MARKER);
  }

  public static CreateOrder everything(PublicIp ip, SnapshotPlan snapshot) {
    var spec =
        new MachineSpec(
            new MachineName("train-01"),
            Region.AMS1,
            MachineType.GPU_PLUS,
            new DiskSize(250),
            BillingType.MONTHLY,
            new CloudId.Template("t0nspur5"),
            ip,
            false,
            Optional.of(new CloudId.Network("n123abc")),
            Optional.of(new CloudId.Team("te456def")),
            new Owner.Existing(new CloudId.User("u123abc")),
            Optional.of(new EmailAddress("ops@example.com")),
            Optional.of(new CloudId.Script("sc123abc")),
            snapshot);
    return new CreateOrder(spec, MARKER);
  }

  private static MachineSpec spec(Owner owner) {
    return new MachineSpec(
        new MachineName("train-01"),
        Region.NY2,
        MachineType.P4000,
        new DiskSize(50),
        BillingType.HOURLY,
        new CloudId.Template("t0nspur5"),
        PublicIp.NONE,
        true,
        Optional.empty(),
        Optional.empty(),
        owner,
        Optional.empty(),
        Optional.empty(),
        SnapshotPlan.NONE);
  }
}
