package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.Catalogue.Alternative;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One sample of every stage and every event, and requests in any stage. */
final class Samples {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final Instant SOON = NOON.plus(Duration.ofMinutes(15));
  static final Person ADA = new Person("T0QUARTER", "U0ADA");
  static final Person BOB = new Person("T0QUARTER", "U0BOB");
  static final Place MACHINES = new Place("C0MACHINES");
  static final Marker MARK = new Marker("qm-7k3m9q2x4t8w");
  static final Marker OTHER_MARK = new Marker("qm-zzzz9q2x4t8w");
  static final CloudId.Machine ID = new CloudId.Machine("psx81k");
  static final CloudId.Machine OTHER_ID = new CloudId.Machine("psx99z");
  static final CloudId.User USER = new CloudId.User("u5q4t2");

  private Samples() {}

  /** The leaf cases of a sealed family. */
  static <T> List<Class<? extends T>> cases(Class<T> family) {
    return leaves(family).<Class<? extends T>>map(leaf -> leaf.asSubclass(family)).toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(Samples::leaves)
        : Stream.of(type);
  }

  static List<Stage> stages() {
    return List.of(
        new Stage.Draft(SOON),
        new Stage.Pending("the list price changed", SOON),
        new Stage.Approved(Optional.empty()),
        new Stage.Creating("t0ken", NOON),
        new Stage.Provisioning(made(MachineState.PROVISIONING), SOON),
        new Stage.Ready(made(MachineState.SERVICEREADY), Optional.of(SOON)),
        new Stage.Off(made(MachineState.OFF)),
        new Stage.NotReady(made(MachineState.OFF), "it is off although it should run"),
        changing(Verb.STOP, false),
        new Stage.Gone(made(MachineState.OFF), Optional.of(BOB)),
        new Stage.Failed(refused(), new UserCheck.Due()),
        new Stage.Awaiting(soldOut(), hope(Hope.Kind.TRY)),
        new Stage.Uncertain("the answer was lost", NOON, SOON, 3),
        new Stage.NotFound(NOON, 14, new UserCheck.Due()),
        new Stage.Rehearsed("POST https://api.paperspace.com/v1/machines {}"),
        new Stage.Cancelled(BOB),
        new Stage.Denied(BOB, "use the shared one", NOON),
        new Stage.Expired());
  }

  /** Events that all say something new to every sample of a stage that they fit. */
  static List<Event> events() {
    Quote quote = Wishes.quote(Wishes.trainer());
    Machine machine = machine(MachineState.STARTING);
    return Stream.concat(
            VoteSamples.events().stream(),
            Stream.<Event>of(
                new Event.Opened(ADA, MACHINES, Draft.of(Wishes.trainer()), NOON, SOON),
                new Event.Adopted(ADA, BOB, MACHINES, quote, labels(), machine, NOON),
                new Event.Redrafted(Draft.of(Wishes.everything())),
                new Event.Quoted(quote, labels(), SOON.plusSeconds(1)),
                new Event.Confirmed(approval(quote), OTHER_MARK),
                new Event.Cancelled(BOB),
                new Event.Expired(),
                new Event.SentBack("the list price changed", Optional.of(quote), SOON),
                new Event.Waiting("Paperspace can't be read: 503"),
                new Event.Slowed(SOON),
                new Event.Intended("t0ken", NOON),
                new Event.HeldBack("no connection"),
                new Event.Rehearsed("POST https://api.paperspace.com/v1/machines {}"),
                new Event.Accepted(machine, NOON, SOON),
                new Event.Failed(refused(), new UserCheck.NotNeeded()),
                new Event.TurnedDown(soldOut(), OTHER_MARK, NOON),
                new Event.Hoped(hope(Hope.Kind.TELL)),
                new Event.TriedAgain(0, OTHER_MARK, NOON),
                new Event.HopeOver(),
                new Event.AnswerLost("the connection was lost", NOON, SOON),
                new Event.Looked(NOON),
                new Event.GaveUp(SOON, new UserCheck.NotNeeded()),
                new Event.Found(machine, NOON, SOON),
                new Event.UserChecked(new UserCheck.LeftBehind(USER)),
                new Event.Observed(machine),
                new Event.BecameReady(machine(MachineState.SERVICEREADY), Optional.of(SOON)),
                new Event.BecameOff(machine(MachineState.STOPPING)),
                new Event.WentWrong(machine, "it is still starting after 16 min"),
                new Event.LostSight(Stage.CAN_NOT_TELL + "503"),
                new Event.Corrected(machine(MachineState.READY), quote, BOB),
                new Event.NoAddress(),
                new Event.Renamed(),
                new Event.RenameRefused("no", SOON),
                new Event.MarkKept("no"),
                new Event.ActionAsked(Verb.DESTROY, BOB, SOON),
                new Event.ActionTaken(Optional.empty()),
                new Event.ActionDone(machine(MachineState.READY)),
                new Event.ActionOverdue(
                    "not done after 10 min, it is still ready", SOON.plusSeconds(1)),
                new Event.ActionFailed("Paperspace refused it: “no”"),
                new Event.ActionRehearsed("PATCH https://api.paperspace.com/v1/machines/x/stop"),
                new Event.Vanished(Optional.empty()),
                new Event.SurplusSeen(OTHER_ID),
                new Event.SurplusChanged(OTHER_ID, new Event.ActionAsked(Verb.DESTROY, BOB, SOON))))
        .toList();
  }

  static Stage.Changing changing(Verb verb, boolean sent) {
    return new Stage.Changing(
        new Stage.Ready(made(MachineState.READY), Optional.empty()),
        made(MachineState.READY),
        verb,
        BOB,
        sent,
        SOON);
  }

  static Approval approval(Quote quote) {
    return new Approval(BOB, quote.fingerprint(), NOON, NOON, Optional.empty());
  }

  static Failure refused() {
    return Failure.of(
        Failure.Kind.REFUSED,
        Code.REFUSED.text(),
        "Paperspace refused it: “no payment method”. No machine was made. It can be tried again"
            + " once that is settled.");
  }

  static Failure soldOut() {
    return new Failure(
        Failure.Kind.SOLD_OUT,
        Code.SOLD_OUT.text(),
        "P5000 isn't available in East Coast (NY2) now. Nothing was sent. These can be had: P5000"
            + " in CA1, P6000 in NY2.",
        List.of(
            new Alternative(MachineType.P5000, Region.CA1),
            new Alternative(MachineType.P6000, Region.NY2)),
        Optional.empty());
  }

  static Hope hope(Hope.Kind kind) {
    return new Hope(kind, ADA, NOON, SOON);
  }

  static Labels labels() {
    return new Labels(
        "Ubuntu 22.04", "team-net", "setup.sh", "Ada Lovelace (u123abc)", List.of(), List.of());
  }

  static Made made(MachineState state) {
    boolean up = state == MachineState.READY;
    return new Made(
        ID,
        state,
        up ? Optional.of("203.0.113.24") : Optional.empty(),
        up ? Optional.of("10.0.4.17") : Optional.empty(),
        NOON,
        true);
  }

  /** The machine of the samples as the cloud would tell of it. */
  static Machine machine(MachineState state) {
    Made made = made(state);
    return new Machine(
        ID,
        "trainer-7 " + MARK.value(),
        state,
        Optional.of(MachineType.P5000),
        Optional.of(Region.NY2),
        made.publicIp(),
        made.privateIp(),
        Optional.empty(),
        Optional.of(NOON.minusSeconds(19)),
        List.of());
  }

  static Request at(Stage stage) {
    return at(stage, Wishes.trainer());
  }

  /** A request in that stage; from the confirmation on it has an attempt under {@link #MARK}. */
  static Request at(Stage stage, MachineSpec spec) {
    return at(stage, Wishes.quote(spec));
  }

  /** The same for a wish with more than one choice. */
  static Request at(Stage stage, Quote quote) {
    boolean confirmed = !(stage instanceof Stage.Draft || stage instanceof Stage.Expired);
    List<Attempt> attempts = new ArrayList<>();
    if (confirmed) {
      attempts.add(new Attempt(1, MARK));
    }
    boolean approved = confirmed && !(stage instanceof Stage.Pending);
    return new Request(
        new RequestId("R-7F3K"),
        7,
        ADA,
        MACHINES,
        NOON,
        Draft.of(quote.spec()),
        Optional.of(quote),
        labels(),
        approved ? Optional.of(approval(quote)) : Optional.empty(),
        Optional.empty(),
        attempts,
        List.of(),
        stage);
  }
}
