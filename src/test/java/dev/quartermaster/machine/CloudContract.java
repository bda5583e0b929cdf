package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudProblem.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the bot relies on of a cloud, whichever is behind the port. */
public abstract class CloudContract {
  private static final Duration A_WHILE = Duration.ofMinutes(15);
  private static final CloudId.Machine NOBODY = new CloudId.Machine("psnobody1");

  /** The cloud, with nothing in it that {@link #wish} made. */
  protected abstract Cloud cloud();

  /** Lets the cloud's time go by. */
  protected abstract void pass(Duration time);

  /** A wish that the cloud fulfils. */
  protected abstract MachineSpec wish(String name);

  @Test
  void what_was_accepted_is_the_machine_asked_for() {
    Machine machine = made("one", "qm-aaaaaaaaaaaa");

    assertThat(machine.name()).isEqualTo("one qm-aaaaaaaaaaaa");
    assertThat(machine.state()).isIn(MachineState.PROVISIONING, MachineState.STARTING);
    assertThat(machine.publicIp()).isEmpty();
  }

  @Test
  void it_is_listed_and_read_alone_and_becomes_ready_by_itself() {
    CloudId.Machine id = made("one", "qm-aaaaaaaaaaaa").id();
    pass(A_WHILE);

    assertThat(listed()).extracting(Machine::id).contains(id);
    assertThat(seen(id).state()).isEqualTo(MachineState.READY);
  }

  @Test
  void two_creates_of_the_same_name_are_two_machines() {
    CloudId.Machine one = made("one", "qm-aaaaaaaaaaaa").id();
    CloudId.Machine two = made("one", "qm-bbbbbbbbbbbb").id();
    pass(A_WHILE);

    assertThat(one).isNotEqualTo(two);
    assertThat(listed()).extracting(Machine::id).contains(one, two);
  }

  @Test
  void a_guard_that_says_no_sends_nothing() {
    var order = new CreateOrder(wish("one"), new Marker("qm-aaaaaaaaaaaa"));

    assertThat(cloud().create(order, () -> false)).isInstanceOf(CreateOutcome.NotSent.class);

    pass(A_WHILE);
    assertThat(listed()).noneMatch(machine -> machine.name().contains("qm-aaaaaaaaaaaa"));
  }

  @Test
  void it_is_stopped_and_started_and_either_may_be_said_twice() {
    CloudId.Machine id = ready();

    taken(cloud().stop(id));
    pass(A_WHILE);
    assertThat(seen(id).state()).isEqualTo(MachineState.OFF);
    taken(cloud().stop(id));
    pass(A_WHILE);
    assertThat(seen(id).state()).isEqualTo(MachineState.OFF);

    taken(cloud().start(id));
    pass(A_WHILE);
    assertThat(seen(id).state()).isEqualTo(MachineState.READY);
    taken(cloud().start(id));
    pass(A_WHILE);
    assertThat(seen(id).state()).isEqualTo(MachineState.READY);
  }

  @Test
  void its_mark_can_be_taken_out_of_its_name() {
    CloudId.Machine id = ready();

    taken(cloud().rename(id, "plain"));

    assertThat(seen(id).name()).isEqualTo("plain");
  }

  @Test
  void what_was_destroyed_is_no_longer_there() {
    CloudId.Machine id = ready();

    taken(cloud().destroy(id, true));
    pass(A_WHILE);

    assertThat(cloud().machine(id)).isEqualTo(new Reading.Read<>(Optional.<Machine>empty()));
    assertThat(listed()).extracting(Machine::id).doesNotContain(id);
  }

  @Test
  void a_machine_that_is_not_there_is_read_as_that_and_takes_no_order() {
    assertThat(cloud().machine(NOBODY)).isEqualTo(new Reading.Read<>(Optional.<Machine>empty()));
    for (ActionOutcome outcome :
        List.of(
            cloud().start(NOBODY),
            cloud().stop(NOBODY),
            cloud().rename(NOBODY, "plain"),
            cloud().destroy(NOBODY, false))) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              ActionOutcome.Failed.class,
              failed -> assertThat(failed.problem().kind()).isIn(Kind.NOT_FOUND, Kind.REFUSED));
    }
  }

  @Test
  void the_template_of_a_wish_is_among_those_that_are_listed() {
    assertThat(cloud().templates().asOptional().orElseThrow())
        .extracting(Template::id)
        .contains(wish("one").template());
  }

  private CloudId.Machine ready() {
    CloudId.Machine id = made("one", "qm-aaaaaaaaaaaa").id();
    pass(A_WHILE);
    return id;
  }

  private Machine made(String name, String mark) {
    CreateOutcome outcome =
        cloud().create(new CreateOrder(wish(name), new Marker(mark)), () -> true);
    assertThat(outcome).isInstanceOf(CreateOutcome.Accepted.class);
    return ((CreateOutcome.Accepted) outcome).machine();
  }

  private Machine seen(CloudId.Machine id) {
    return cloud().machine(id).asOptional().flatMap(machine -> machine).orElseThrow();
  }

  private List<Machine> listed() {
    return cloud().machines().asOptional().orElseThrow();
  }

  private static void taken(ActionOutcome outcome) {
    assertThat(outcome).isInstanceOf(ActionOutcome.Taken.class);
  }
}
