package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Fingerprint;
import dev.quartermaster.machine.MachineName;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.SnapshotPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests and changes to try a store with, each made without the lifecycle's rules. */
public final class RequestFixtures {
  /** When fixtures take place. */
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");

  /** Who asks in fixtures. */
  public static final Person ADA = new Person("T0QUARTER", "U0ADA");

  /** Where fixtures take place. */
  public static final Place MACHINES = new Place("C0MACHINES");

  private RequestFixtures() {}

  /** An id of its own for each number. */
  public static RequestId id(int number) {
    var letters = new StringBuilder();
    int rest = number;
    for (int i = 0; i < 5; i++) {
      letters.append(RequestId.ALPHABET.charAt(rest % RequestId.ALPHABET.length()));
      rest /= RequestId.ALPHABET.length();
    }
    return new RequestId("R-" + letters);
  }

  /** A mark of its own for each number. */
  public static Marker marker(int number) {
    return new Marker("qm-%012d".formatted(number));
  }

  /** A machine's id of its own for each number. */
  public static CloudId.Machine machineId(int number) {
    return new CloudId.Machine("ps" + number + "abc");
  }

  /** A quote that nobody could object to. */
  public static Quote quote() {
    var spec =
        new MachineSpec(
            new MachineName("ada-dev"),
            Region.NY2,
            MachineType.P4000,
            new DiskSize(100),
            BillingType.HOURLY,
            new CloudId.Template("t0nspur5"),
            PublicIp.DYNAMIC,
            true,
            Optional.empty(),
            Optional.empty(),
            new Owner.Me(),
            Optional.empty(),
            Optional.empty(),
            SnapshotPlan.NONE);
    return new Quote(
        spec,
        new Estimate(
            new BigDecimal("0.510"),
            new BigDecimal("372.30"),
            new BigDecimal("7.00"),
            LocalDate.parse("2026-11-01")),
        new Fingerprint("9c1e44".repeat(10) + "abcd"));
  }

  /** A machine that runs. */
  public static Made made(int number, boolean marked) {
    return new Made(
        machineId(number),
        MachineState.READY,
        Optional.of("203.0.113.7"),
        Optional.of("10.0.0.7"),
        NOON,
        marked);
  }

  /** A new draft, in its first version. */
  public static Request draft(RequestId id) {
    return new Request(
        id,
        1,
        ADA,
        MACHINES,
        NOON,
        new Draft(Map.of(Field.NAME, "ada-dev", Field.TYPE, "P4000")),
        Optional.of(quote()),
        Labels.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        new Stage.Draft(NOON.plus(Duration.ofHours(24))));
  }

  /** The same a version later, at another stage. */
  public static Request next(Request row, Stage stage) {
    return with(row, row.attempts(), stage);
  }

  /** The same a version later, confirmed, with a new attempt under that mark. */
  public static Request confirmed(Request row, Marker marker) {
    var attempts = new ArrayList<>(row.attempts());
    attempts.add(new Attempt(attempts.size() + 1, marker));
    return with(row, attempts, new Stage.Approved(Optional.empty()));
  }

  private static Request with(Request row, List<Attempt> attempts, Stage stage) {
    Optional<Approval> approval =
        attempts.isEmpty()
            ? Optional.empty()
            : Optional.of(new Approval(ADA, quote().fingerprint(), NOON, NOON, Optional.empty()));
    return new Request(
        row.id(),
        row.version() + 1,
        row.asker(),
        row.place(),
        row.opened(),
        row.draft(),
        row.quote(),
        row.labels(),
        approval,
        row.ballot(),
        attempts,
        row.surplus(),
        stage);
  }

  /** The change that leads to a row, with nothing to say and no wake-up. */
  public static Change change(Request after) {
    return new Change(
        after.version() - 1,
        after,
        new Event.Waiting("version " + after.version()),
        "quartermaster",
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same change, caused by a chat delivery. */
  public static Change deliveredAs(Change change, String delivery) {
    return new Change(
        change.seen(),
        change.after(),
        change.event(),
        change.actor(),
        change.lines(),
        change.next(),
        Optional.of(delivery),
        change.caps());
  }

  /** The same change, saying something. */
  public static Change saying(Change change, String... words) {
    return new Change(
        change.seen(),
        change.after(),
        change.event(),
        change.actor(),
        List.of(words).stream().map(RequestFixtures::card).toList(),
        change.next(),
        change.delivery());
  }

  /** The same change, with a wake-up. */
  public static Change wakingAfter(Change change, Wait wait) {
    return new Change(
        change.seen(),
        change.after(),
        change.event(),
        change.actor(),
        change.lines(),
        Optional.of(wait),
        change.delivery());
  }

  /** A card that says that. */
  public static Card card(String words) {
    return Card.saying(Text.of(words));
  }
}
