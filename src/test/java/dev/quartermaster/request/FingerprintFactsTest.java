package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.MachineName;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.SnapshotPlan;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A fingerprint is the same exactly when what the card shows is. */
class FingerprintFactsTest {
  private static final int CASES = 100_000;

  private final long seed = Long.getLong("seed", 20261124L);
  private final Random random = new Random(seed);

  @Test
  void is_equal_exactly_when_the_facts_on_the_approvers_card_are() {
    int equal = 0;
    for (int i = 0; i < CASES; i++) {
      MachineSpec one = spec();
      MachineSpec other = random.nextInt(3) == 0 ? spec() : changed(one);
      boolean sameFacts = facts(one).equals(facts(other));
      boolean same = Wishes.quote(one).fingerprint().equals(Wishes.quote(other).fingerprint());
      assertThat(same)
          .as("case %d of -Dseed=%d: %s and %s", i, seed, one, other)
          .isEqualTo(sameFacts);
      assertThat(Changes.between(one, other).isEmpty()).isEqualTo(same);
      equal += same ? 1 : 0;
    }
    assertThat(equal).isBetween(CASES / 10, CASES * 9 / 10);
  }

  private static List<String> facts(MachineSpec spec) {
    Request request = Samples.at(new Stage.Draft(Samples.SOON), spec);
    String facts =
        String.join(
            "\n",
            Wording.facts(request).stream()
                .map(fact -> fact.name() + ": " + Plain.text(fact.value()))
                .toList());
    return List.of(Plain.text(Wording.inOneLine(request)), facts);
  }

  private MachineSpec spec() {
    return new MachineSpec(
        new MachineName(one("trainer-7", "trainer-8")),
        one(Region.values()),
        one(MachineType.P4000, MachineType.P5000, MachineType.V100),
        new DiskSize(one(50, 100, 250)),
        one(BillingType.values()),
        new CloudId.Template(one("t0nspur5", "t0nspur6")),
        one(PublicIp.values()),
        random.nextBoolean(),
        maybe(new CloudId.Network(one("n123abc", "n456def"))),
        maybe(new CloudId.Team(one("te123abc", "te456def"))),
        owner(),
        maybe(new EmailAddress(one("a@example.com", "b@example.com"))),
        maybe(new CloudId.Script(one("sc123abc", "sc456def"))),
        one(SnapshotPlan.values()));
  }

  /** The same, or the same but for one thing. */
  private MachineSpec changed(MachineSpec spec) {
    MachineSpec other = spec();
    int which = random.nextInt(20);
    return new MachineSpec(
        which == 0 ? other.name() : spec.name(),
        which == 1 ? other.region() : spec.region(),
        which == 2 ? other.type() : spec.type(),
        which == 3 ? other.size() : spec.size(),
        which == 4 ? other.billing() : spec.billing(),
        which == 5 ? other.template() : spec.template(),
        which == 6 ? other.publicIp() : spec.publicIp(),
        which == 7 ? other.startOnCreate() : spec.startOnCreate(),
        which == 8 ? other.network() : spec.network(),
        which == 9 ? other.team() : spec.team(),
        which == 10 ? other.owner() : spec.owner(),
        which == 11 ? other.notificationEmail() : spec.notificationEmail(),
        which == 12 ? other.script() : spec.script(),
        which == 13 ? other.snapshot() : spec.snapshot());
  }

  private Owner owner() {
    return switch (random.nextInt(3)) {
      case 0 -> new Owner.Me();
      case 1 -> new Owner.Existing(new CloudId.User(one("u123abc", "u456def")));
      default ->
          new Owner.NewUser(
              new EmailAddress(one("n@example.com", "m@example.com")),
              one("Ann", "Ann Lee"),
              one("Lee Kim", "Kim"));
    };
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }
}
