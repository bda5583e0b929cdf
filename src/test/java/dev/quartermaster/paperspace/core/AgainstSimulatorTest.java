package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineName;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Secret;
import dev.quartermaster.machine.SnapshotPlan;
import dev.quartermaster.sandbox.paperspace.Fault;
import dev.quartermaster.sandbox.paperspace.FaultKind;
import dev.quartermaster.sandbox.paperspace.Operation;
import dev.quartermaster.sandbox.paperspace.Options;
import dev.quartermaster.sandbox.paperspace.PaperspaceSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client and the simulated service, which share no code, understand each other. */
class AgainstSimulatorTest {
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final PaperspaceSimulator service =
      PaperspaceSimulator.start(Options.defaults(), () -> now, new Random(7));
  private final Cloud cloud = client(Options.OWNER_KEY);

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void every_field_of_a_create_arrives() {
    var outcome = cloud.create(everything(existing(), PublicIp.STATIC, true), () -> true);
    assertThat(outcome).isInstanceOf(CreateOutcome.Accepted.class);
    assertThat(service.machines().getFirst().requested())
        .contains(
            "\"region\":\"Europe (AMS1)\"",
            "\"machineType\":\"GPU+\"",
            "\"size\":250",
            "\"billingType\":\"hourly\"",
            "\"machineName\":\"train-01 qm-7k3m9q2x4t8w\"",
            "\"templateId\":\"t0nspur5\"",
            "\"assignPublicIp\":true",
            "\"startOnCreate\":true",
            "\"networkId\":\"n3ams1gh\"",
            "\"teamId\":",
            "\"userId\":",
            "\"notificationEmail\":\"ops@example.com\"",
            "\"scriptId\":\"sc1docker\"",
            "\"takeInitialSnapshot\":true",
            "\"markSnapshotAsRestorePoint\":true",
            "\"restorePointFrequency\":\"shutdown\"");
  }

  @Test
  void every_field_of_a_new_user_arrives_and_the_account_is_made() {
    var owner = new Owner.NewUser(new EmailAddress("nora@example.com"), "Nora", "Ullmann");
    var outcome = cloud.create(everything(owner, PublicIp.DYNAMIC, false), () -> true);
    assertThat(outcome).isInstanceOf(CreateOutcome.Accepted.class);
    assertThat(service.machines().getFirst().requested())
        .contains(
            "\"dynamicPublicIp\":true",
            "\"startOnCreate\":false",
            "\"email\":\"nora@example.com\"",
            "\"firstName\":\"Nora\"",
            "\"lastName\":\"Ullmann\"");
    assertThat(cloud.users().asOptional().orElseThrow())
        .anyMatch(user -> user.email().equals(Optional.of(new EmailAddress("nora@example.com"))));
  }

  @Test
  void a_machine_lives_from_create_to_destroy() {
    CloudId.Machine id = made();
    now = now.plus(Duration.ofMinutes(10));
    assertThat(seen(id).state()).isEqualTo(MachineState.READY);
    assertThat(cloud.rename(id, "train-01")).isInstanceOf(ActionOutcome.Taken.class);
    assertThat(listed()).extracting(Machine::name).containsExactly("train-01");
    assertThat(cloud.stop(id)).isInstanceOf(ActionOutcome.Taken.class);
    now = now.plus(Duration.ofMinutes(1));
    assertThat(seen(id).state()).isEqualTo(MachineState.OFF);
    assertThat(cloud.start(id)).isInstanceOf(ActionOutcome.Taken.class);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(seen(id).state()).isEqualTo(MachineState.READY);
    assertThat(seen(id).events()).isNotEmpty();
    assertThat(cloud.destroy(id, true)).isInstanceOf(ActionOutcome.Taken.class);
    now = now.plus(Duration.ofMinutes(1));
    assertThat(listed()).isEmpty();
    assertThat(cloud.machine(id)).isEqualTo(new Reading.Read<>(Optional.empty()));
  }

  @Test
  void the_accounts_lists_are_read_whole() {
    assertThat(cloud.templates().asOptional().orElseThrow()).hasSize(9);
    assertThat(cloud.networks().asOptional().orElseThrow()).hasSize(3);
    assertThat(cloud.scripts().asOptional().orElseThrow()).hasSize(3);
    assertThat(cloud.users().asOptional().orElseThrow()).hasSize(4);
    assertThat(cloud.available(Region.NY2, MachineType.P5000))
        .isEqualTo(new Reading.Read<>(Optional.of(true)));
  }

  @Test
  void a_lost_answer_is_unclear_and_the_machine_is_there() {
    service.inject(Fault.once(FaultKind.LOST_AFTER));
    assertThat(cloud.create(Orders.plain(), () -> true)).isInstanceOf(CreateOutcome.Unclear.class);
    assertThat(listed()).extracting(Machine::name).containsExactly(Orders.WIRE_NAME);
    assertThat(service.createCount()).isEqualTo(1);
  }

  @Test
  void a_server_error_is_unclear_and_sent_once() {
    service.inject(Fault.once(FaultKind.SERVER_ERROR));
    assertThat(cloud.create(Orders.plain(), () -> true)).isInstanceOf(CreateOutcome.Unclear.class);
    assertThat(service.createCount()).isEqualTo(1);
  }

  @Test
  void a_wish_for_quiet_is_a_no_with_its_time() {
    service.inject(Fault.once(FaultKind.TOO_MANY_REQUESTS).on(Operation.CREATE).seconds(7));
    service.inject(Fault.once(FaultKind.TOO_MANY_REQUESTS).seconds(9));
    assertThat(refused(cloud.create(Orders.plain(), () -> true)))
        .matches(problem -> problem.kind() == Kind.RATE_LIMITED)
        .matches(problem -> problem.retryAfter().equals(Optional.of(Duration.ofSeconds(7))));
    assertThat(problem(cloud.machines()).retryAfter()).contains(Duration.ofSeconds(9));
    assertThat(listed()).isEmpty();
  }

  @Test
  void a_refused_key_is_known_as_one() {
    Cloud stranger = client("not-a-key");
    assertThat(refused(stranger.create(Orders.plain(), () -> true)).kind())
        .isEqualTo(Kind.KEY_REFUSED);
    assertThat(problem(stranger.machines()).kind()).isEqualTo(Kind.KEY_REFUSED);
    assertThat(listed()).isEmpty();
  }

  private PaperspaceCore client(String key) {
    var limit = Duration.ofSeconds(10);
    var options =
        PaperspaceCoreOptions.onLoopback(service.address(), Secret.of(key)).within(limit, limit);
    return new PaperspaceCore(options, new Random(8), () -> now);
  }

  private CloudId.Machine made() {
    return switch (cloud.create(Orders.plain(), () -> true)) {
      case CreateOutcome.Accepted(var machine) -> machine.id();
      case CreateOutcome other -> throw new AssertionError(other.toString());
    };
  }

  private Machine seen(CloudId.Machine id) {
    return cloud.machine(id).asOptional().flatMap(machine -> machine).orElseThrow();
  }

  private List<Machine> listed() {
    return cloud.machines().asOptional().orElseThrow();
  }

  private Owner existing() {
    return new Owner.Existing(cloud.users().asOptional().orElseThrow().getFirst().id());
  }

  private static CreateOrder everything(Owner owner, PublicIp ip, boolean start) {
    var spec =
        new MachineSpec(
            new MachineName("train-01"),
            Region.AMS1,
            MachineType.GPU_PLUS,
            new DiskSize(250),
            BillingType.HOURLY,
            new CloudId.Template("t0nspur5"),
            ip,
            start,
            Optional.of(new CloudId.Network("n3ams1gh")),
            Optional.of(new CloudId.Team("te7k2mq9x")),
            owner,
            Optional.of(new EmailAddress("ops@example.com")),
            Optional.of(new CloudId.Script("sc1docker")),
            SnapshotPlan.RESTORE_ON_SHUTDOWN);
    return new CreateOrder(spec, Orders.MARKER);
  }

  private static CloudProblem refused(CreateOutcome outcome) {
    return ((CreateOutcome.Refused) outcome).problem();
  }

  private static CloudProblem problem(Reading<?> reading) {
    return ((Reading.Unreadable<?>) reading).problem();
  }
}
