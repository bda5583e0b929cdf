package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Address;
import dev.quartermaster.machine.Addresses;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineDetails;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Providers;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.machine.Snapshots;
import dev.quartermaster.machine.Upkeep;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What nobody minds is told once, and done about as one admin decides. */
class LooseEndsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final MessageRef TOLD = new MessageRef("C0OPS", "1");
  private static final CloudId.Machine FOREIGN = new CloudId.Machine("psforeign");
  private static final String IP = "203.0.113.77";
  private static final Person LINUS = new Person("T0QUARTER", "U0LINUS");

  private final Bench bench = new Bench(false, Wishes.QUOTES);
  private final List<String> calls = new ArrayList<>();
  private final List<Address> addresses = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private Optional<CloudProblem> refusal = Optional.empty();
  private final Front front =
      new Front(
          bench,
          Providers.with(
              bench.cloud, port(Upkeep.class), port(Snapshots.class), port(Addresses.class)));

  @Test
  void what_nobody_minds_is_told_in_one_message_and_again_only_when_there_is_more() {
    Request ready = everythingIsLoose();
    front.ends.tell();
    front.ends.tell();
    assertThat(told())
        .singleElement()
        .satisfies(
            words ->
                assertThat(words)
                    .contains(
                        "4 loose ends",
                        "psforeign",
                        IP,
                        "ssold",
                        "was changed elsewhere: it is off"));
    bench.cloud.loses(ready.stage().machine().orElseThrow().id());
    front.ends.tell();
    assertThat(told()).hasSize(2);
    assertThat(told().getLast()).contains("is no longer at Paperspace");
  }

  @Test
  void a_look_that_fails_forgets_nothing_and_tells_nothing() {
    addresses.add(new Address(IP, Optional.of(Region.NY2), Optional.empty()));
    front.ends.tell();
    bench.cloud.unreadable(Kind.UNREACHABLE, "503");
    assertThat(front.types(Samples.BOB, "sweep"))
        .anySatisfy(words -> assertThat(words).contains(IP, "can't be read now"));
    refusal = Optional.of(CloudProblem.of(Kind.UNREACHABLE, "503"));
    bench.cloud.readable();
    assertThat(front.ends.tell().due()).hasSize(1);
    assertThat(told()).hasSize(1);
  }

  @Test
  void what_is_settled_elsewhere_is_forgotten_and_news_if_it_comes_again() {
    var loose = new Address(IP, Optional.of(Region.NY2), Optional.empty());
    addresses.add(loose);
    front.ends.tell();
    addresses.clear();
    assertThat(front.ends.tell().due()).isEmpty();
    bench.pass(HOUR);
    addresses.add(loose);
    front.ends.tell();
    assertThat(told()).hasSize(2);
  }

  @Test
  void an_address_is_released_once_whoever_else_presses() {
    addresses.add(new Address(IP, Optional.of(Region.NY2), Optional.empty()));
    String target = target();
    assertThat(presses(Samples.BOB, "release", target)).contains("is released and costs no more");
    assertThat(presses(Samples.ADA, "release", target)).contains("settled already", "M-303");
    assertThat(calls).containsExactly("release " + IP);
    assertThat(front.ledger.told())
        .singleElement()
        .satisfies(
            event -> assertThat(event.toString()).contains("loose end release", "ADDRESS " + IP));
    assertThat(told().getLast()).contains("decided", "is released");
  }

  @Test
  void an_address_that_has_a_machine_by_now_is_left_alone() {
    addresses.add(new Address(IP, Optional.of(Region.NY2), Optional.empty()));
    String target = target();
    addresses.set(0, new Address(IP, Optional.of(Region.NY2), Optional.of(FOREIGN)));
    assertThat(presses(Samples.BOB, "release", target)).contains("has a machine now", "M-303");
    assertThat(calls).isEmpty();
  }

  @Test
  void a_refusal_is_told_and_the_next_look_finds_the_end_again() {
    addresses.add(new Address(IP, Optional.of(Region.NY2), Optional.empty()));
    String target = target();
    refusal = Optional.of(CloudProblem.of(Kind.REFUSED, "not now"));
    assertThat(presses(Samples.BOB, "release", target)).contains("not now", "M-400");
    refusal = Optional.empty();
    assertThat(front.ends.tell().due()).hasSize(1);
  }

  @Test
  void a_snapshot_of_a_gone_machine_is_deleted_and_one_of_a_living_machine_never() {
    snapshots.add(snapshot());
    String target = target();
    bench.cloud.has(foreign());
    assertThat(presses(Samples.BOB, "release", target)).contains("M-303");
    bench.cloud.loses(FOREIGN);
    bench.pass(HOUR);
    assertThat(presses(Samples.BOB, "release", target())).contains("is deleted");
    assertThat(calls).containsExactly("delete ssold");
  }

  @Test
  void what_is_ignored_is_silent_for_thirty_days_and_then_news() {
    addresses.add(new Address(IP, Optional.of(Region.NY2), Optional.empty()));
    assertThat(presses(Samples.BOB, "ignore", target())).contains("30 days");
    bench.pass(Duration.ofDays(29));
    assertThat(front.ends.tell().due()).isEmpty();
    bench.pass(Duration.ofDays(2));
    front.ends.tell();
    assertThat(told()).hasSize(2);
  }

  @Test
  void a_machine_that_was_made_elsewhere_is_adopted_once_and_minded_from_then_on() {
    bench.cloud.has(foreign());
    String target = target();
    assertThat(presses(Samples.BOB, "adopt", target)).contains("by-hand", "is minded here");
    assertThat(presses(Samples.ADA, "adopt", target)).contains("M-303");
    Request adopted = bench.store.byMachine(FOREIGN).orElseThrow();
    assertThat(adopted.asker()).isEqualTo(Samples.BOB);
    assertThat(adopted.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(front.ends.tell().due()).isEmpty();
    bench.run(
        bench.done(adopted, new Event.ActionAsked(Verb.STOP, Samples.BOB, bench.now().plus(HOUR))),
        Duration.ofMinutes(1));
    assertThat(bench.cloud.orders()).containsExactly("stop psforeign");
  }

  @Test
  void what_was_changed_or_destroyed_elsewhere_is_taken_over_as_it_is() {
    Request ready = ready();
    bench.machineBecomes(MachineState.OFF);
    assertThat(presses(Samples.BOB, "adopt", target())).contains("taken over as it is now");
    assertThat(bench.row(ready).stage()).isInstanceOf(Stage.Off.class);
    assertThat(bench.lastSaid(ready)).contains("Changed elsewhere", "it is off");
    bench.cloud.loses(Samples.ID);
    bench.pass(HOUR);
    assertThat(presses(Samples.BOB, "adopt", target())).contains("taken as gone");
    assertThat(bench.row(ready).stage()).isInstanceOf(Stage.Gone.class);
  }

  @Test
  void a_machine_that_is_off_is_told_after_two_weeks_and_its_owner_can_be_asked() {
    Request ready = ready();
    bench.machineBecomes(MachineState.OFF);
    presses(Samples.BOB, "adopt", target());
    assertThat(front.ends.tell().due()).isEmpty();
    bench.pass(LooseNote.LONG_OFF);
    String target = target();
    assertThat(presses(Samples.BOB, "ask", target)).contains("Asked ").contains("7 days");
    assertThat(front.chat.log())
        .anySatisfy(line -> assertThat(line).contains(ready.asker().id(), "Is it still needed?"));
    assertThat(front.ends.tell().due()).isEmpty();
    bench.pass(Duration.ofDays(8));
    assertThat(presses(Samples.BOB, "release", target())).contains("form destroy");
    assertThat(bench.cloud.orders()).isEmpty();
  }

  @Test
  void nobody_but_admins_decides() {
    addresses.add(new Address(IP, Optional.of(Region.NY2), Optional.empty()));
    String target = target();
    assertThat(presses(LINUS, "release", target)).contains("M-2");
    assertThat(front.types(LINUS, "sweep").toString()).contains("M-2").doesNotContain(IP);
    assertThat(calls).isEmpty();
  }

  @Test
  void a_press_that_names_nothing_changes_nothing() {
    for (String target : List.of("", ":", "address:" + IP, "address:" + IP + ":99", "x:y:z")) {
      assertThat(presses(Samples.BOB, "release", target)).contains("M-303");
    }
    assertThat(calls).isEmpty();
  }

  @Test
  void words() throws IOException {
    Request ready = everythingIsLoose();
    var read = new StringBuilder();
    read.append(front.types(Samples.BOB, "sweep").getLast());
    List<LooseNote> due = front.ends.tell().due();
    for (LooseNote note : due) {
      String target = note.end().key() + ":" + note.since().toEpochMilli();
      String act = note.end().kind() == LooseEnd.Kind.UNKNOWN ? "adopt" : "release";
      String verb = note.end().kind() == LooseEnd.Kind.CHANGED ? "adopt" : act;
      read.append("\n---\n\n").append(presses(Samples.BOB, verb, target));
    }
    read.append("\n---\n\n").append(bench.lastSaid(ready)).append("\n");
    Path golden = Path.of("src/test/resources/golden/words/loose-ends.txt");
    if (Boolean.getBoolean("updateGolden")) {
      Files.writeString(golden, read);
    }
    assertThat(read.toString()).isEqualTo(Files.readString(golden));
  }

  private Request everythingIsLoose() {
    Request ready = ready();
    bench.machineBecomes(MachineState.OFF);
    bench.cloud.has(foreign());
    addresses.add(new Address(IP, Optional.of(Region.NY2), Optional.empty()));
    snapshots.add(
        new Snapshot(
            new CloudId.Snapshot("ssold"), "before", new CloudId.Machine("psgone"), false));
    return ready;
  }

  private Request ready() {
    bench.accepts(MachineState.READY);
    Request ready = bench.run(bench.confirmed(Wishes.trainer()), HOUR);
    Machine made = bench.cloud.machine(Samples.ID).asOptional().flatMap(it -> it).orElseThrow();
    bench.cloud.has(named(made, "trainer-7"));
    return ready;
  }

  private static Machine foreign() {
    return named(Samples.machine(MachineState.READY), "by-hand", FOREIGN);
  }

  private static Machine named(Machine it, String name) {
    return named(it, name, it.id());
  }

  private static Machine named(Machine it, String name, CloudId.Machine id) {
    return new Machine(
        id,
        name,
        it.state(),
        Optional.of(MachineType.P5000),
        Optional.of(Region.NY2),
        it.publicIp(),
        it.privateIp(),
        it.user(),
        it.created(),
        List.of());
  }

  private static Snapshot snapshot() {
    return new Snapshot(new CloudId.Snapshot("ssold"), "before", FOREIGN, false);
  }

  /** What the buttons of the one end that stands carry. */
  private String target() {
    List<LooseNote> due = front.ends.tell().due();
    assertThat(due).hasSize(1);
    Instant since = due.getFirst().since();
    return due.getFirst().end().key() + ":" + since.toEpochMilli();
  }

  private String presses(Person who, String what, String target) {
    return front.presses(who, "loose/" + what, target, TOLD).getLast();
  }

  private List<String> told() {
    return bench.store.house().unsaid().stream().map(line -> Plain.card(line.card())).toList();
  }

  private <T> T port(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> answer(port, method.getName(), arguments)));
  }

  private Object answer(Class<?> port, String method, Object[] arguments) {
    return switch (port.getSimpleName() + "." + method) {
      case "Addresses.all" -> read(List.copyOf(addresses));
      case "Snapshots.all" -> read(List.copyOf(snapshots));
      case "Addresses.release" -> did("release " + arguments[0]);
      case "Snapshots.delete" -> did("delete " + ((CloudId.Snapshot) arguments[0]).value());
      case "Upkeep.details" -> new Reading.Read<>(Optional.of(details()));
      default -> throw new IllegalStateException(method + " was not expected");
    };
  }

  private static MachineDetails details() {
    return new MachineDetails(
        foreign(),
        OptionalInt.of(100),
        Optional.of(PublicIp.DYNAMIC),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }

  private Reading<?> read(Object value) {
    return refusal.filter(problem -> problem.kind() == Kind.UNREACHABLE).isPresent()
        ? new Reading.Unreadable<>(refusal.get())
        : new Reading.Read<>(value);
  }

  private ActionOutcome did(String call) {
    if (refusal.isPresent()) {
      return new ActionOutcome.Failed(refusal.get());
    }
    calls.add(call);
    addresses.removeIf(address -> call.endsWith(address.ip()));
    return new ActionOutcome.Taken();
  }
}
