package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Delivery.Why;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.MachineState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The jobs of the house that run again and again. */
class HouseTest {
  private static final Optional<Place> OPERATIONS = Optional.of(new Place("C0OPERATIONS"));

  private final Bench bench = new Bench(false, Wishes.QUOTES);
  private final StubChat chat = new StubChat();
  private final List<String> woken = new ArrayList<>();

  @Test
  void every_unfinished_request_gets_its_wakeups_again() {
    Request request = bench.confirmed(Wishes.trainer());
    house(OPERATIONS).run(Chore.RECONCILE);
    assertThat(woken)
        .containsExactly(request.id() + " STEP after PT0S", request.id() + " TELL after PT0S");
  }

  @Test
  void what_only_a_person_can_go_on_with_is_told_and_not_stepped() {
    bench.accepts(MachineState.READY);
    Request ready = bench.run(bench.confirmed(Wishes.trainer()), Duration.ofHours(1));
    house(OPERATIONS).run(Chore.RECONCILE);
    assertThat(woken).containsExactly(ready.id() + " TELL after PT0S");
  }

  @Test
  void the_sweep_is_one_of_them() {
    bench.cloud.has(Samples.machine(MachineState.READY));
    house(OPERATIONS).run(Chore.SWEEP);
    assertThat(bench.store.house().unsaid()).hasSize(1);
  }

  @Test
  void announcements_go_to_operations_in_order_and_once() {
    announce("first", "second");
    house(OPERATIONS).run(Chore.ANNOUNCE);
    house(OPERATIONS).run(Chore.ANNOUNCE);
    assertThat(chat.log()).containsExactly("post C0OPERATIONS: first", "post C0OPERATIONS: second");
  }

  @Test
  void an_announcement_that_can_only_be_made_later_keeps_its_place() {
    announce("first", "second");
    chat.next(new Delivery.Later(Duration.ofSeconds(1), "ratelimited"));
    house(OPERATIONS).run(Chore.ANNOUNCE);
    assertThat(chat.log()).isEmpty();
    house(OPERATIONS).run(Chore.ANNOUNCE);
    assertThat(chat.log()).first().isEqualTo("post C0OPERATIONS: first");
  }

  @Test
  void an_announcement_that_does_not_fit_does_not_stop_the_others() {
    announce("first", "second");
    chat.next(new Delivery.Refused(Why.UNFIT, "invalid_blocks"));
    house(OPERATIONS).run(Chore.ANNOUNCE);
    assertThat(chat.log()).containsExactly("post C0OPERATIONS: second");
  }

  @Test
  void without_an_operations_channel_nothing_piles_up() {
    announce("first", "second");
    house(Optional.empty()).run(Chore.ANNOUNCE);
    assertThat(bench.store.house().unsaid()).isEmpty();
    assertThat(chat.log()).isEmpty();
  }

  private void announce(String... words) {
    for (String line : words) {
      bench.store.house().put(line, RequestFixtures.card(line));
    }
  }

  private House house(Optional<Place> operations) {
    return new House(
        bench.store,
        bench.schedule,
        (id, errand, wait) -> woken.add(id + " " + errand + " after " + wait.length()),
        new House.Sweeps(
            new Sweep(bench.store, bench.requests, bench.listings, bench.worker), () -> {}),
        new House.Announcements(chat, operations, () -> Samples.NOON));
  }
}
