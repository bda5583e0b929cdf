package dev.quartermaster.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Specs of every kind, near-misses, and texts of no kind. */
final class RandomSpecs {
  /** Letters that would upset a canonical form without lengths. */
  private static final String AWKWARD = "a1:,=\"|";

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t\n",
          "NY2",
          "P5000",
          "100",
          "50.5",
          "NaN",
          "∞",
          "\u202Eabc",
          "\uD800",
          "a\u0301",
          "\uFEFF",
          "yes",
          "no",
          "static",
          "none",
          "initial",
          "shutdown",
          "me",
          "u123abc",
          "t0nspur5",
          "Windows 10",
          "windows",
          "ana@example.com",
          "@",
          "a@b",
          "<!channel>",
          "-1",
          "0x10",
          "qm-abcdefghjkmn",
          "lab",
          "install",
          "\uD83D\uDE80",
          "null",
          "C5",
          "restore-on-shutdown");

  private static final Map<Field, List<String>> SPELLINGS =
      Map.ofEntries(
          Map.entry(Field.NAME, List.of(" a", "trainer-7", "A.b_c d")),
          Map.entry(Field.REGION, List.of("ny2", "West Coast (CA1)", "AMS1")),
          Map.entry(Field.TYPE, List.of("p4000", "GPU+", "c5", "V100")),
          Map.entry(Field.SIZE, List.of("50", "2000gb", " 100 GB")),
          Map.entry(Field.BILLING, List.of("Hourly", "monthly")),
          Map.entry(Field.TEMPLATE, List.of("ubuntu 22", "t9taj00e", "TKNI3AA4")),
          Map.entry(Field.IP, List.of("Static", "dynamic", "none")),
          Map.entry(Field.START, List.of("on", "NO", "true")),
          Map.entry(Field.NETWORK, List.of("team-net", "LAB")),
          Map.entry(Field.SCRIPT, List.of("inst", "sc456def")),
          Map.entry(Field.OWNER, List.of("ME", "bo@example.com", "U123ABC")),
          Map.entry(Field.NOTIFY, List.of("Any@Example.com")),
          Map.entry(Field.SNAPSHOT, List.of("initial", "Restore-on-shutdown")),
          Map.entry(Field.TEAM, List.of("te123abc")));

  private final Random random;

  RandomSpecs(Random random) {
    this.random = random;
  }

  /** Any spec, whether the account could have it or not. */
  MachineSpec next() {
    return new MachineSpec(
        name(),
        oneOf(Region.values()),
        oneOf(Abilities.CORE.sold().toArray(MachineType[]::new)),
        new DiskSize(oneOf(DiskSize.STEPS)),
        oneOf(BillingType.values()),
        new CloudId.Template(id("t")),
        oneOf(PublicIp.values()),
        random.nextBoolean(),
        maybe(() -> new CloudId.Network(id("n"))),
        maybe(() -> new CloudId.Team(id("te"))),
        owner(),
        maybe(this::email),
        maybe(() -> new CloudId.Script(id("sc"))),
        oneOf(SnapshotPlan.values()));
  }

  /** A spec that differs from another in one respect, or in none by chance. */
  MachineSpec near(MachineSpec spec) {
    MachineSpec other = next();
    int changed = random.nextInt(14);
    return new MachineSpec(
        changed == 0 ? other.name() : spec.name(),
        changed == 1 ? other.region() : spec.region(),
        changed == 2 ? other.type() : spec.type(),
        changed == 3 ? other.size() : spec.size(),
        changed == 4 ? other.billing() : spec.billing(),
        changed == 5 ? other.template() : spec.template(),
        changed == 6 ? other.publicIp() : spec.publicIp(),
        (changed == 7) != spec.startOnCreate(),
        changed == 8 ? other.network() : spec.network(),
        changed == 9 ? other.team() : spec.team(),
        changed == 10 ? other.owner() : spec.owner(),
        changed == 11 ? other.notificationEmail() : spec.notificationEmail(),
        changed == 12 ? other.script() : spec.script(),
        changed == 13 ? other.snapshot() : spec.snapshot());
  }

  /** A draft of anything at all, sensible here and there. */
  Draft garbage() {
    Draft draft = random.nextBoolean() ? Account.complete() : new Draft(Map.of());
    for (int typed = random.nextInt(6); typed >= 0; typed--) {
      draft = draft.with(oneOf(Field.values()), text());
    }
    return draft;
  }

  /** A draft of sensible values in any spelling, that may or may not suit each other. */
  Draft plausible() {
    Draft draft = Account.complete();
    for (Field field : SPELLINGS.keySet()) {
      if (random.nextInt(3) == 0) {
        draft = draft.with(field, oneOf(SPELLINGS.getOrDefault(field, List.of(""))));
      }
    }
    return draft;
  }

  private String text() {
    if (random.nextInt(3) > 0) {
      return oneOf(TEXTS);
    }
    var text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      text.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
    return text.toString();
  }

  private MachineName name() {
    String inner = letters("ab. -", random.nextInt(4));
    return new MachineName("m" + inner + random.nextInt(3));
  }

  private Owner owner() {
    return switch (random.nextInt(3)) {
      case 0 -> new Owner.Me();
      case 1 -> new Owner.Existing(new CloudId.User(id("u")));
      default ->
          new Owner.NewUser(
              email(),
              "x" + letters(AWKWARD, random.nextInt(3)),
              letters(AWKWARD, random.nextInt(3)) + "x");
    };
  }

  private EmailAddress email() {
    return new EmailAddress(letters("ab", 2) + "@example.com");
  }

  private String id(String prefix) {
    return prefix + letters("ab", 2);
  }

  private String letters(String alphabet, int count) {
    var text = new StringBuilder();
    for (int letter = 0; letter < count; letter++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Any of them. */
  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
