package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What the bot relies on of each port beside the machines': it does what it says, or, where the API
 * can't, refuses in the words that people are told, with nothing sent.
 */
public abstract class ProviderContract {
  private static final Duration A_WHILE = Duration.ofMinutes(15);
  private static final MachineChange LARGER =
      MachineChange.NONE.on(MachineType.P5000).with(new DiskSize(100));

  /** The provider, with nothing in it that {@link PlainWish} made. */
  protected abstract Provider provider();

  /** The same account with another key. */
  protected abstract Provider withKey(String key);

  /** Lets the cloud's time go by. */
  protected abstract void pass(Duration time);

  /** How many requests the service had so far. */
  protected abstract int requests();

  /** Somebody in the team who is not the key's user. */
  protected abstract CloudId.User colleague();

  @Test
  void the_keys_standing_is_read_or_at_least_the_key_is_known_to_be_good() {
    Standing standing = read(provider().standing().read());

    boolean says = provider().abilities().can(Ability.STANDING);
    assertThat(standing.user().isPresent()).isEqualTo(says);
    assertThat(standing.admin().isPresent()).isEqualTo(says);
    assertThat(standing.maxMachines().isPresent()).isEqualTo(says);
  }

  @Test
  void a_key_that_is_not_known_shows_as_that_before_anything_else_is_tried() {
    assertThat(withKey("not-a-key").standing().read())
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable ->
                assertThat(unreadable.problem().kind()).isEqualTo(CloudProblem.Kind.KEY_REFUSED));
  }

  @Test
  void a_restart_leads_back_to_ready() {
    CloudId.Machine id = ready();

    taken(provider().upkeep().restart(id));
    assertThat(state(id)).isEqualTo(MachineState.RESTARTING);
    pass(A_WHILE);

    assertThat(state(id)).isEqualTo(MachineState.READY);
  }

  @Test
  void a_machine_gets_other_hardware_and_a_larger_disk() {
    CloudId.Machine id = ready();
    if (isRefused(Ability.RESIZE, () -> provider().upkeep().change(id, LARGER))) {
      return;
    }
    pass(A_WHILE);

    MachineDetails details = read(provider().upkeep().details(id)).orElseThrow();
    assertThat(details.machine().type()).contains(MachineType.P5000);
    assertThat(details.diskGigabytes()).hasValue(100);
    assertThat(details.machine().state()).isEqualTo(MachineState.READY);
  }

  @Test
  void the_use_of_a_month_is_measured_or_worked_out() {
    CloudId.Machine id = ready();
    pass(Duration.ofHours(2));

    Utilization use =
        read(provider().upkeep().utilization(id, YearMonth.of(2026, 11))).orElseThrow();

    assertThat(use.running()).isBetween(Duration.ofHours(1), Duration.ofHours(3));
    assertThat(use.perHour()).isPresent();
    assertThat(use.measured()).isEqualTo(provider().abilities().can(Ability.UTILIZATION));
  }

  @Test
  void somebody_gets_access_and_loses_it() {
    CloudId.Machine id = ready();

    taken(provider().access().grant(id, colleague()));
    if (!isUnreadable(Ability.ACCESS_LIST, () -> provider().access().of(id))) {
      assertThat(users(id)).contains(colleague());
    }
    taken(provider().access().revoke(id, colleague()));
    if (provider().abilities().can(Ability.ACCESS_LIST)) {
      assertThat(users(id)).isEmpty();
    }
  }

  @Test
  void a_snapshot_is_taken_put_back_and_deleted() {
    CloudId.Machine id = ready();
    if (isRefused(Ability.SNAPSHOTS, () -> provider().snapshots().take(id, "before"))) {
      isUnreadable(Ability.SNAPSHOTS, () -> provider().snapshots().of(id));
      return;
    }
    Snapshot taken = read(provider().snapshots().of(id)).getFirst();
    assertThat(taken.name()).isEqualTo("before");

    taken(provider().snapshots().restore(taken.id(), true));
    assertThat(read(provider().snapshots().of(id))).as("one more was kept first").hasSize(2);
    taken(provider().snapshots().delete(taken.id()));

    assertThat(read(provider().snapshots().of(id))).doesNotContain(taken).hasSize(1);
  }

  @Test
  void a_machine_is_kept_as_a_template() {
    CloudId.Machine id = ready();
    if (isRefused(Ability.TEMPLATES, () -> provider().images().keep(id, "golden"))) {
      return;
    }
    Template kept = templateCalled("golden").orElseThrow();

    taken(provider().images().rename(kept.id(), "silver"));
    assertThat(templateCalled("silver")).isPresent();
    taken(provider().images().delete(kept.id()));
    assertThat(templateCalled("silver")).isEmpty();
  }

  @Test
  void a_static_address_is_claimed_given_freed_and_released() {
    CloudId.Machine id = ready();
    if (isUnreadable(Ability.ADDRESSES, () -> provider().addresses().claim(Region.NY2))) {
      return;
    }
    String ip = read(provider().addresses().claim(Region.NY2)).ip();

    taken(provider().addresses().assign(ip, id));
    assertThat(holder(ip)).contains(id);
    taken(provider().addresses().free(ip));
    assertThat(holder(ip)).isEmpty();
    taken(provider().addresses().release(ip));

    assertThat(read(provider().addresses().all())).noneMatch(each -> each.ip().equals(ip));
  }

  @Test
  void a_script_is_made_given_to_a_machine_and_deleted() {
    CloudId.Machine machine = ready();
    CloudId.Script id =
        read(provider().scripts().create(new NewScript("hello", "#!/bin/sh\n", true))).id();
    assertThat(read(provider().scripts().show(id)).orElseThrow().name()).isEqualTo("hello");

    if (!isRefused(Ability.SCRIPT_ASSIGNMENT, () -> provider().scripts().assign(id, machine))) {
      taken(provider().scripts().unassign(id, machine));
    }
    if (!isUnreadable(Ability.SCRIPT_TEXT, () -> provider().scripts().text(id))) {
      assertThat(read(provider().scripts().text(id))).contains("#!/bin/sh\n");
    }
    taken(provider().scripts().delete(id));

    assertThat(read(provider().scripts().show(id))).isEmpty();
  }

  @Test
  void a_private_network_is_made_renamed_and_deleted() {
    if (isUnreadable(
        Ability.NETWORK_CHANGES, () -> provider().networks().create("lab-2", Region.NY2))) {
      return;
    }
    CloudId.Network id = network("lab-2").orElseThrow();

    taken(provider().networks().rename(id, "lab-3"));
    assertThat(network("lab-3")).contains(id);
    taken(provider().networks().delete(id));

    assertThat(network("lab-3")).isEmpty();
  }

  @Test
  void what_was_done_is_found_among_the_events() {
    CloudId.Machine id = ready();
    if (isUnreadable(Ability.EVENTS, () -> provider().events().since(Instant.EPOCH))) {
      return;
    }
    List<MachineEvent> events = read(provider().events().since(Instant.EPOCH));

    assertThat(events)
        .anyMatch(
            event ->
                event.name().equals("create")
                    && event.machine().equals(Optional.of(id))
                    && event.ended());
  }

  /** Where the API can't: refused in its words, with nothing sent. */
  private boolean isRefused(Ability ability, Supplier<ActionOutcome> call) {
    int before = requests();
    ActionOutcome outcome = call.get();
    if (provider().abilities().can(ability)) {
      taken(outcome);
      return false;
    }
    assertThat(outcome).isEqualTo(new ActionOutcome.Failed(CloudProblem.lacking(ability)));
    assertThat(requests()).isEqualTo(before);
    return true;
  }

  private boolean isUnreadable(Ability ability, Supplier<? extends Reading<?>> call) {
    int before = requests();
    Reading<?> reading = call.get();
    if (provider().abilities().can(ability)) {
      assertThat(reading).isInstanceOf(Reading.Read.class);
      return false;
    }
    assertThat(reading).isEqualTo(new Reading.Unreadable<>(CloudProblem.lacking(ability)));
    assertThat(requests()).isEqualTo(before);
    return true;
  }

  private CloudId.Machine ready() {
    var order = new CreateOrder(PlainWish.named("one"), new Marker("qm-aaaaaaaaaaaa"));
    var accepted = (CreateOutcome.Accepted) provider().cloud().create(order, () -> true);
    pass(A_WHILE);
    return accepted.machine().id();
  }

  private MachineState state(CloudId.Machine id) {
    return read(provider().cloud().machine(id)).orElseThrow().state();
  }

  private List<CloudId.User> users(CloudId.Machine id) {
    return read(provider().access().of(id)).stream().map(CloudUser::id).toList();
  }

  private Optional<Template> templateCalled(String name) {
    return read(provider().cloud().templates()).stream()
        .filter(template -> template.label().equals(Optional.of(name)))
        .findFirst();
  }

  private Optional<CloudId.Network> network(String name) {
    return read(provider().cloud().networks()).stream()
        .filter(network -> network.name().equals(name))
        .map(Network::id)
        .findFirst();
  }

  private Optional<CloudId.Machine> holder(String ip) {
    return read(provider().addresses().all()).stream()
        .filter(address -> address.ip().equals(ip))
        .findFirst()
        .orElseThrow()
        .machine();
  }

  private static <T> T read(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return reading.asOptional().orElseThrow();
  }

  private static void taken(ActionOutcome outcome) {
    assertThat(outcome).isInstanceOf(ActionOutcome.Taken.class);
  }
}
